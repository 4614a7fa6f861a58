package org.communitysafety.target.domain.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a referral has come, in the order in which it usually goes. */
public enum ReferralState {
    /** Steps are known of it and none that opens it. */
    UNOPENED,
    MADE,
    ACCEPTED,
    /** Something was done: an action, an assessment, an appointment, a score. */
    ACTIVE,
    /** Left the cohort and may enter it again. */
    LEFT,
    REFUSED,
    CLOSED;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReferralState> of(String token) {
        return Arrays.stream(values())
                .filter(state -> state.token().equals(token))
                .findFirst();
    }

    /** True when nothing more is expected of it. */
    public boolean isOver() {
        return this == REFUSED || this == CLOSED;
    }
}
