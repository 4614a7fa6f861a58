package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exact arithmetic on figures: sixteen significant digits where a division needs rounding, never an exponent. */
final class Figures {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private Figures() {}

    /** The same number in one form, so that 15.80 equals 15.8 and 1E+2 is written 100; null stays null. */
    static BigDecimal plain(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal minus(BigDecimal figure, BigDecimal other) {
        return figure == null || other == null ? null : plain(figure.subtract(other));
    }

    /** {@code change} in per cent of {@code base}; null when there is none, or nothing to relate it to. */
    static BigDecimal percentOf(BigDecimal change, BigDecimal base) {
        return change == null || base == null || base.signum() == 0 ? null : ratio(change.multiply(HUNDRED), base);
    }

    /** What a ratio is multiplied by to read as the figure, 100 or 1,000; null where the figure is zero and tells nothing. */
    static BigDecimal factor(BigDecimal figure, BigDecimal numerator, BigDecimal denominator) {
        if (numerator.signum() <= 0 || denominator.signum() <= 0 || figure.signum() <= 0) {
            return null;
        }
        double times = figure.doubleValue() * denominator.doubleValue() / numerator.doubleValue();
        return plain(BigDecimal.ONE.scaleByPowerOfTen((int) Math.round(Math.log10(times))));
    }

    static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        return plain(dividend.divide(divisor, PRECISION));
    }
}
