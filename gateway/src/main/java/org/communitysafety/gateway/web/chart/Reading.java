package org.communitysafety.gateway.web.chart;

import org.communitysafety.vocabulary.Period;

/**
 * What a chart shows of one period.
 *
 * @param value null where there is none to show
 * @param expected null where no limits are known
 * @param said for whoever points at it; null where nothing is to be said
 */
public record Reading(Period period, Double value, Mark mark, Expected expected, String said) {

    /** Each has a shape and a colour of its own. */
    public enum Mark {
        ORDINARY,
        /** A rule fires, to the better. */
        IMPROVEMENT,
        /** A rule fires, to the worse. */
        CONCERN,
        /** Known in part: shown, joined to nothing. */
        INCOMPLETE,
        /** Nothing to show: the line has a gap. */
        MISSING
    }

    /**
     * Ordinary variation.
     *
     * @param phase limits start anew with each
     */
    public record Expected(int phase, double centre, double lower, double upper, double nearLower, double nearUpper) {}

    boolean isJoined() {
        return value != null && mark != Mark.INCOMPLETE && mark != Mark.MISSING;
    }
}
