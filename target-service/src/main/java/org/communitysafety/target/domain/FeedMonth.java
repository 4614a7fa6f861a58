package org.communitysafety.target.domain;

import java.time.YearMonth;

/**
 * How a month of a feed stands.
 *
 * @param cell what is known of it; null where nothing is
 */
public record FeedMonth(YearMonth month, State state, FeedCell cell) {
    /** Whether it is whole. */
    public enum State {
        COMPLETE,
        INCOMPLETE,
        UNKNOWN,
        /** The feed had not begun, the month has not ended, or the feed is without anything in its other months too. */
        NOTHING_EXPECTED;

        static State of(Judgement judgement) {
            if (judgement.complete() == null) {
                return UNKNOWN;
            }
            return judgement.complete() ? COMPLETE : INCOMPLETE;
        }
    }
}
