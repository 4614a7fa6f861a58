package org.communitysafety.target.domain.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reason says of a referral, whatever the pathway calls it: how it was judged complete, or why not. */
public enum ReasonKind {
    COMPLETE,
    /** Passed on to somebody else, whom the step names. */
    ONWARD,
    /** Nobody can take it on. */
    GAP,
    REFUSED,
    WITHDRAWN,
    /** Back to the standard service after another score. */
    RETURNED_TO_STANDARD,
    NOT_ENGAGED,
    OTHER;

    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReasonKind> of(String token) {
        return Arrays.stream(values())
                .filter(kind -> kind.token().equals(token))
                .findFirst();
    }
}
