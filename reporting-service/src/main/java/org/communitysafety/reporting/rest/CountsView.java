package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import org.communitysafety.reporting.domain.Counts;
import org.communitysafety.statistics.Proportion;

/**
 * What a percentage or a rate is made of.
 *
 * @param interval null where the numerator is no part of the denominator
 */
public record CountsView(BigDecimal numerator, BigDecimal denominator, IntervalView interval) {

    /**
     * How surely a share is known.
     *
     * @param lower in per cent, as {@code upper}
     * @param level 0 to 1
     */
    public record IntervalView(double lower, double upper, double level, String method) {}

    static CountsView of(Counts counts) {
        return counts == null ? null : new CountsView(counts.numerator(), counts.denominator(), interval(counts));
    }

    private static IntervalView interval(Counts counts) {
        return counts.interval() == null
                ? null
                : new IntervalView(
                        counts.interval().low(), counts.interval().high(), Proportion.LEVEL, Proportion.METHOD);
    }
}
