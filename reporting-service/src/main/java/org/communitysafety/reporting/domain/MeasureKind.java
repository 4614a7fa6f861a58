package org.communitysafety.reporting.domain;

import java.util.Locale;

/** What a target asks of its measure; plans write {@code reduce-any}, {@code below-benchmark} and so on. */
public enum MeasureKind {
    /** Below the baseline, by however little; equal to it is not met. */
    REDUCE_ANY,
    /** A percentage less than the baseline by the end: of it, or in points, as its {@link Terms.Reading} says. */
    REDUCE_BY_PERCENT,
    /** Above the baseline, by however little. */
    INCREASE_ANY,
    /** A percentage more than the baseline by the end, read as for a reduction. */
    INCREASE_BY_PERCENT,
    /** No worse than the baseline by more than a tolerance; better is always met. */
    MAINTAIN,
    /** A figure, or more. */
    AT_LEAST,
    /** A figure, or less. */
    AT_MOST,
    /** Less than a dated series of its own says for the same period. */
    BELOW_BENCHMARK,
    /** More than a dated series of its own says for the same period. */
    ABOVE_BENCHMARK,
    /** Among the best quarter of a named set. */
    TOP_QUARTILE,
    /** Falling over several periods; one difference is never a trend. */
    DOWNWARD_TREND,
    /** Rising over several periods. */
    UPWARD_TREND,
    /** Figures to be reached by dates. */
    MILESTONES,
    /** Work to be done, judged by people quarter by quarter. */
    DELIVERABLE;

    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True where a percentage of the baseline is asked for. */
    boolean isByPercent() {
        return this == REDUCE_BY_PERCENT || this == INCREASE_BY_PERCENT;
    }

    /** True for a kind that asks for a rise, whichever direction of the figure is good. */
    boolean asksForMore() {
        return this == INCREASE_ANY || this == INCREASE_BY_PERCENT || this == UPWARD_TREND;
    }
}
