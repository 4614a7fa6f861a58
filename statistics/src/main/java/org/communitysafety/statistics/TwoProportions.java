package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether two proportions differ by more than chance: the pooled z test.
 *
 * @param z (p2 - p1) / sqrt(p(1 - p)(1/n1 + 1/n2)) with the pooled p; positive where the second is higher
 * @param p two-sided
 */
public record TwoProportions(double z, double p) {

    public static TwoProportions test(long x1, long n1, long x2, long n2) {
        Wilson.checkPart(x1, n1);
        Wilson.checkPart(x2, n2);
        double pooled = (double) (x1 + x2) / (n1 + n2);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
        return error == 0 ? new TwoProportions(0, 1) : of(((double) x2 / n2 - (double) x1 / n1) / error);
    }

    /** One proportion against a fixed one, strictly between 0 and 1: z = (x/n - q) / sqrt(q(1 - q)/n). */
    public static TwoProportions against(long x, long n, double fixed) {
        Wilson.checkPart(x, n);
        return of(((double) x / n - fixed) / Math.sqrt(fixed * (1 - fixed) / n));
    }

    private static TwoProportions of(double z) {
        return new TwoProportions(z, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }
}
