package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A value beside that of the same period a year before, so that the season is in both.
 *
 * @param before what it was, in the unit of the value
 * @param change the value minus {@code before}; null where one of them is missing or known not to be whole
 * @param changePercent the change in per cent of {@code before}; null where that is zero or there is no change
 */
public record YearOnYear(IndicatorValue before, BigDecimal change, BigDecimal changePercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static YearOnYear of(IndicatorValue now, IndicatorValue before) {
        BigDecimal change =
                isComparable(now) && isComparable(before) ? now.value().subtract(before.value()) : null;
        boolean divisible = change != null && before.value().signum() != 0;
        return new YearOnYear(
                before,
                change,
                divisible ? change.multiply(HUNDRED).divide(before.value(), MathContext.DECIMAL64) : null);
    }

    private static boolean isComparable(IndicatorValue value) {
        return value.value() != null && !value.judgement().isIncomplete();
    }
}
