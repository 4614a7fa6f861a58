package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import org.communitysafety.statistics.Interval;
import org.communitysafety.statistics.Proportion;

/**
 * What a percentage or a rate is made of.
 *
 * @param interval how surely a share is known: both ends in per cent; null where the numerator is no part of the
 *     denominator
 */
public record Counts(BigDecimal numerator, BigDecimal denominator, Interval interval) {
    /** Null where there is no figure, or nothing behind it is known. */
    static Counts of(IndicatorValue value) {
        boolean isMade = value.unit() != null && value.unit().isMade();
        if (!isMade || value.figure() == null || value.numerator() == null || value.denominator() == null) {
            return null;
        }
        return new Counts(value.numerator(), value.denominator(), value.isShare() ? interval(value) : null);
    }

    private static Interval interval(IndicatorValue value) {
        return Proportion.of(
                        value.numerator().longValueExact(), value.denominator().longValueExact())
                .interval();
    }
}
