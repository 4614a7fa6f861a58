package org.communitysafety.statistics;

/** The rules that mark a point on a chart, most telling first. They say "watch"; alerts rest on {@link SignalRule}. */
public enum Rule {
    /** Beyond the process limits. */
    OUTSIDE_LIMITS,
    /** Seven points, each higher than the one before, or each lower. */
    TREND,
    /** Two of three points beyond two thirds of the way to the limit, on one side. */
    TWO_OF_THREE,
    /** Seven points on one side of the centre line. */
    SHIFT
}
