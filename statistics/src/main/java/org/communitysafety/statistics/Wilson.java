package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How surely a proportion is known: the score interval of Wilson, JASA 22 (1927). */
public final class Wilson {

    private Wilson() {}

    /**
     * The interval for x of n.
     *
     * @param level for example 0.95
     * @return both ends as proportions, 0 to 1
     */
    public static Interval interval(long x, long n, double level) {
        checkPart(x, n);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double share = (double) x / n;
        double centre = share + z * z / (2 * n);
        double reach = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        double scale = 1 + z * z / n;
        return new Interval(
                x == 0 ? 0 : Math.max(0, (centre - reach) / scale), x == n ? 1 : Math.min(1, (centre + reach) / scale));
    }

    static void checkPart(long x, long n) {
        if (n < 1 || x < 0 || x > n) {
            throw new IllegalArgumentException(
                    "a part lies between 0 and its whole, which is 1 or more: " + x + " of " + n);
        }
    }
}
