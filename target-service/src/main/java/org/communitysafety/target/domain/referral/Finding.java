package org.communitysafety.target.domain.referral;

import java.util.List;

/**
 * Something in a referral's history that cannot have been so. Nothing is dropped for it: the agency is named, with the
 * events, so that it can put them right.
 *
 * @param events identifiers of the events that say so, in order
 * @param detail a sentence without any value of a person
 */
public record Finding(Code code, ReferralKey referral, String pathway, List<String> events, String detail) {

    /** What cannot have been. */
    public enum Code {
        /** Something happened to the referral before it was made. */
        BEFORE_OPENING("before-opening"),
        /** Something happened to a referral that a day later nobody has made. */
        NEVER_OPENED("never-opened"),
        AFTER_END("after-end"),
        OUT_OF_PLACE("out-of-place"),
        NOT_THEIRS("not-theirs"),
        UNKNOWN_STEP("unknown-step"),
        UNKNOWN_REASON("unknown-reason"),
        SCORE_OUT_OF_RANGE("score-out-of-range"),
        CORRECTS_UNKNOWN("corrects-unknown"),
        CORRECTS_IN_A_CIRCLE("corrects-in-a-circle");

        private final String token;

        Code(String token) {
            this.token = token;
        }

        public String token() {
            return token;
        }
    }
}
