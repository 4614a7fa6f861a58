package org.communitysafety.reporting.domain;

import java.math.BigDecimal;

/**
 * Tells a change from ordinary variation.
 *
 * <p>Counts: {@code z = 2(√now - √before)}. Its variance is 2 where both are Poisson, so three standard deviations are
 * 4.24 and the probability is the normal's at {@code z/√2}. Percentages: the pooled two-proportion test at 3 standard
 * deviations, where both numerators and denominators are known; without them nothing is guessed.
 */
final class SignalTest {
    /** Three standard deviations of a statistic whose variance is 2. */
    static final double POISSON_LIMIT = 4.24;

    private static final double PROPORTION_LIMIT = 3;
    private static final double[] ERFC = {
        -1.26551223,
        1.00002368,
        0.37409196,
        0.09678418,
        -0.18628806,
        0.27886807,
        -1.13520398,
        1.48851587,
        -0.82215223,
        0.17087277
    };

    private SignalTest() {}

    static Signal between(Unit unit, Figure before, Figure now) {
        if (before.value() == null || now.value() == null) {
            return Signal.NOT_TESTABLE;
        }
        return unit == Unit.COUNT ? counts(before.value(), now.value()) : proportions(before, now);
    }

    private static Signal counts(BigDecimal before, BigDecimal now) {
        if (before.signum() < 0 || now.signum() < 0) {
            return Signal.NOT_TESTABLE;
        }
        double z = 2 * (Math.sqrt(now.doubleValue()) - Math.sqrt(before.doubleValue()));
        return new Signal(Math.abs(z) >= POISSON_LIMIT, "poisson-z", z, erfc(Math.abs(z) / 2));
    }

    private static Signal proportions(Figure before, Figure now) {
        if (!before.isProportion() || !now.isProportion()) {
            return Signal.NOT_TESTABLE;
        }
        double was = before.proportion();
        double is = now.proportion();
        double pooled = (before.numerator().doubleValue() + now.numerator().doubleValue())
                / (before.denominator().doubleValue() + now.denominator().doubleValue());
        double variance = pooled
                * (1 - pooled)
                * (1 / before.denominator().doubleValue()
                        + 1 / now.denominator().doubleValue());
        if (variance <= 0) {
            return Signal.NOT_TESTABLE;
        }
        double z = (is - was) / Math.sqrt(variance);
        return new Signal(Math.abs(z) >= PROPORTION_LIMIT, "two-proportion-z", z, erfc(Math.abs(z) / Math.sqrt(2)));
    }

    /** Complementary error function for {@code x >= 0}; relative error below 1.2e-7 (Press et al., erfcc). */
    private static double erfc(double x) {
        double t = 1 / (1 + x / 2);
        double sum = 0;
        for (int i = ERFC.length - 1; i >= 0; i--) {
            sum = sum * t + ERFC[i];
        }
        return Math.min(1, t * StrictMath.exp(sum - x * x));
    }

    /** A figure with the counts behind it; those are null where they were not published. */
    record Figure(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        static Figure of(BigDecimal value) {
            return new Figure(value, null, null);
        }

        static Figure of(IndicatorValue value) {
            return new Figure(value.figure(), value.numerator(), value.denominator());
        }

        private boolean isProportion() {
            return numerator != null && denominator != null && denominator.signum() > 0;
        }

        private double proportion() {
            return numerator.doubleValue() / denominator.doubleValue();
        }
    }
}
