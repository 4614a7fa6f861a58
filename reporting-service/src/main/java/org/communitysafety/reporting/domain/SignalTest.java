package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import org.communitysafety.statistics.PoissonETest;
import org.communitysafety.statistics.TwoProportions;

/**
 * Tells a change from ordinary variation.
 *
 * <p>Counts: {@code z = 2(√now - √before)}. Its variance is 2 where both are Poisson, so three standard deviations are
 * 4.24, times the root of the over-dispersion of the months where that is known. Small counts are decided by the exact
 * E-test at p below 0.0027, with z beside it for information. Percentages: the pooled two-proportion test at 3 standard
 * deviations, and rates: the E-test over their exposures, where both numerators and denominators are known; without
 * them nothing is guessed.
 */
final class SignalTest {
    static final String E_TEST = "poisson-e-test";

    /** Three standard deviations of a statistic whose variance is 2. */
    static final double POISSON_LIMIT = 4.24;

    /** Together fewer than this: the normal approximation is not relied on. */
    private static final int SMALL = 200;

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

    private final Unit unit;
    private final double dispersion;

    /** @param dispersion of the months behind the figures, variance over mean; 1 where it is not known */
    SignalTest(Unit unit, double dispersion) {
        this.unit = unit;
        this.dispersion = Math.max(1, dispersion);
    }

    Signal between(Figure before, Figure now) {
        if (unit == null || before.value() == null || now.value() == null) {
            return Signal.NOT_TESTABLE;
        }
        return switch (unit) {
            case COUNT -> counts(before.value(), now.value());
            case PERCENT -> proportions(before, now);
            case RATE -> rates(before, now);
            case SCORE, RANK, GBP, GBP_PER_CASE, RATIO -> Signal.NOT_TESTABLE;
        };
    }

    private Signal counts(BigDecimal before, BigDecimal now) {
        if (before.signum() < 0 || now.signum() < 0) {
            return Signal.NOT_TESTABLE;
        }
        double z = 2 * (Math.sqrt(now.doubleValue()) - Math.sqrt(before.doubleValue()));
        boolean beyond = Math.abs(z) >= POISSON_LIMIT * Math.sqrt(dispersion);
        if (isWhole(before) && isWhole(now) && before.add(now).intValue() < SMALL) {
            double p = PoissonETest.p(before.longValue(), now.longValue());
            return new Signal(p < PoissonETest.DECIDES_BELOW && (dispersion == 1 || beyond), E_TEST, z, p);
        }
        return new Signal(beyond, "poisson-z", z, twoSided(z / Math.sqrt(2 * dispersion)));
    }

    private static Signal proportions(Figure before, Figure now) {
        if (!before.hasCounts() || !now.hasCounts() || !before.isPart() || !now.isPart()) {
            return Signal.NOT_TESTABLE;
        }
        TwoProportions test = TwoProportions.test(
                before.numerator().longValue(),
                before.denominator().longValue(),
                now.numerator().longValue(),
                now.denominator().longValue());
        return new Signal(Math.abs(test.z()) >= PROPORTION_LIMIT, "two-proportion-z", test.z(), test.p());
    }

    private static Signal rates(Figure before, Figure now) {
        if (!before.hasCounts() || !now.hasCounts()) {
            return Signal.NOT_TESTABLE;
        }
        double exposures =
                now.denominator().doubleValue() / before.denominator().doubleValue();
        double p =
                PoissonETest.p(before.numerator().longValue(), now.numerator().longValue(), 1, exposures);
        double z = 2
                * (Math.sqrt(now.numerator().doubleValue() / exposures)
                        - Math.sqrt(before.numerator().doubleValue()));
        return new Signal(p < PoissonETest.DECIDES_BELOW, E_TEST, z, p);
    }

    private static boolean isWhole(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0;
    }

    /** Of a standard normal beyond z: erfc(|z|/√2), relative error below 1.2e-7 (Press et al., erfcc). */
    private static double twoSided(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
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

        private boolean hasCounts() {
            return numerator != null
                    && denominator != null
                    && numerator.signum() >= 0
                    && denominator.signum() > 0
                    && isWhole(numerator)
                    && isWhole(denominator);
        }

        private boolean isPart() {
            return numerator.compareTo(denominator) <= 0;
        }
    }
}
