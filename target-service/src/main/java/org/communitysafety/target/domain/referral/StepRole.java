package org.communitysafety.target.domain.referral;

import static org.communitysafety.target.domain.referral.ReferralState.ACCEPTED;
import static org.communitysafety.target.domain.referral.ReferralState.ACTIVE;
import static org.communitysafety.target.domain.referral.ReferralState.CLOSED;
import static org.communitysafety.target.domain.referral.ReferralState.LEFT;
import static org.communitysafety.target.domain.referral.ReferralState.MADE;
import static org.communitysafety.target.domain.referral.ReferralState.REFUSED;
import static org.communitysafety.target.domain.referral.ReferralState.UNOPENED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a step does in a referral's life; which words a pathway has for it is the pathway's business. */
public enum StepRole {
    OPENS(MADE, 0, UNOPENED),
    ACCEPTS(ACCEPTED, 1, MADE),
    REFUSES(REFUSED, 5, MADE, ACCEPTED, ACTIVE),
    ENTERS(ACTIVE, 2, MADE, ACCEPTED, ACTIVE, LEFT),
    ACTS(ACTIVE, 3, MADE, ACCEPTED, ACTIVE, LEFT),
    ASSESSES(ACTIVE, 3, MADE, ACCEPTED, ACTIVE, LEFT),
    ATTENDS(ACTIVE, 3, MADE, ACCEPTED, ACTIVE, LEFT),
    MISSES(ACTIVE, 3, MADE, ACCEPTED, ACTIVE, LEFT),
    /** Of one day after what it may be the score of. */
    SCORES(ACTIVE, 4, MADE, ACCEPTED, ACTIVE, LEFT),
    LEAVES(LEFT, 5, MADE, ACCEPTED, ACTIVE),
    CLOSES(CLOSED, 6, MADE, ACCEPTED, ACTIVE, LEFT, REFUSED),
    REOPENS(ACTIVE, 7, REFUSED, CLOSED),
    /** Tells of an offence, whenever it was: before the referral was made, or after it was closed. Moves nothing. */
    OFFENDS(null, 3, UNOPENED, MADE, ACCEPTED, ACTIVE, LEFT, REFUSED, CLOSED),
    /** Says something and moves nothing. */
    NOTES(null, 3, MADE, ACCEPTED, ACTIVE, LEFT, REFUSED, CLOSED);

    private final ReferralState leadsTo;
    private final int order;
    private final Set<ReferralState> usuallyAfter;

    StepRole(ReferralState leadsTo, int order, ReferralState first, ReferralState... more) {
        this.leadsTo = leadsTo;
        this.order = order;
        this.usuallyAfter = EnumSet.of(first, more);
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepRole> of(String token) {
        return Arrays.stream(values())
                .filter(role -> role.token().equals(token))
                .findFirst();
    }

    /** Where among steps of one day whose hour nobody said. */
    int order() {
        return order;
    }

    Set<ReferralState> usuallyAfter() {
        return usuallyAfter;
    }

    /**
     * The state after a step in this role. One that is out of its place moves a referral onward and never back: what was
     * accepted after it was closed stays closed.
     */
    ReferralState after(ReferralState state, boolean inPlace) {
        if (leadsTo == null || !inPlace && leadsTo.compareTo(state) <= 0) {
            return state;
        }
        return leadsTo;
    }
}
