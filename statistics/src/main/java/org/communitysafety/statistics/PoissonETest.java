package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Whether two counts differ by more than chance: the E-test of Krishnamoorthy and Thomson, A more powerful test for
 * comparing two Poisson means, Journal of Statistical Planning and Inference 119 (2004).
 *
 * <p>With T = (X1/n1 - X2/n2) / sqrt(X1/n1² + X2/n2²), p is the probability of |T| at least as large as observed when both
 * counts are Poisson with the pooled rate (k1 + k2) / (n1 + n2).
 */
public final class PoissonETest {

    /** What decides: three standard deviations of a normal, two-sided. */
    public static final double DECIDES_BELOW = 0.0027;

    /** Terms so small that a million of them do not show in p. */
    private static final double NEGLIGIBLE = 1e-16;

    private PoissonETest() {}

    /** Two counts over equal exposures. */
    public static double p(long before, long now) {
        return p(before, now, 1, 1);
    }

    /**
     * Two counts over their exposures.
     *
     * @param exposureBefore above 0, in any unit, the same for both: months, days, population
     * @return two-sided p, 0 to 1; 1 where both counts are 0
     */
    public static double p(long before, long now, double exposureBefore, double exposureNow) {
        if (before < 0 || now < 0 || !(exposureBefore > 0) || !(exposureNow > 0)) {
            throw new IllegalArgumentException("counts are 0 or more and exposures above 0");
        }
        if (before + now == 0) {
            return 1;
        }
        double rate = (before + now) / (exposureBefore + exposureNow);
        Ratio ratio = new Ratio(exposureBefore, exposureNow);
        double observed = Math.abs(ratio.statistic(before, now)) * (1 - 1e-12);
        return Math.min(1, tails(ratio, observed, rate));
    }

    /** For each x1 the x2 that are extreme lie in two tails, which only move up as x1 grows. */
    private static double tails(Ratio ratio, double observed, double rate) {
        PoissonDistribution first = PoissonDistribution.of(rate * ratio.exposureBefore());
        PoissonDistribution second = PoissonDistribution.of(rate * ratio.exposureNow());
        int from = first.inverseCumulativeProbability(NEGLIGIBLE);
        int to = first.inverseSurvivalProbability(NEGLIGIBLE);
        int least = second.inverseCumulativeProbability(NEGLIGIBLE);
        int most = second.inverseSurvivalProbability(NEGLIGIBLE);
        double sum = 0;
        int low = least;
        int high = least;
        for (int x1 = from; x1 <= to; x1++) {
            while (low <= most && ratio.statistic(x1, low) >= observed) {
                low++;
            }
            while (high <= most && ratio.statistic(x1, high) > -observed) {
                high++;
            }
            double extreme =
                    low >= high ? 1 : second.cumulativeProbability(low - 1) + second.survivalProbability(high - 1);
            sum += first.probability(x1) * extreme;
        }
        return sum;
    }

    private record Ratio(double exposureBefore, double exposureNow) {

        double statistic(long x1, long x2) {
            if (x1 + x2 == 0) {
                return 0;
            }
            return (x1 / exposureBefore - x2 / exposureNow)
                    / Math.sqrt(x1 / (exposureBefore * exposureBefore) + x2 / (exposureNow * exposureNow));
        }
    }
}
