package org.communitysafety.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where areas that differ only by chance would lie, by their size: Spiegelhalter, Funnel plots for comparing institutional
 * performance, Statistics in Medicine 24 (2005). Ratios of observed to expected counts have exact chi-square limits as in
 * the package FunnelPlotR; over-dispersion widens them by tau².
 */
public final class Funnel {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Funnel() {}

    /** An area's count and what it would be at the common rate. */
    public record Area(double observed, double expected) {

        public Area {
            if (observed < 0 || !(expected > 0)) {
                throw new IllegalArgumentException("observed is 0 or more, expected above 0");
            }
        }

        public double ratio() {
            return observed / expected;
        }

        /** On the square root scale, where the variance is about 1 / (4 expected). */
        double z() {
            return 2 * (Math.sqrt(observed) - Math.sqrt(expected));
        }
    }

    /**
     * The limits around a ratio of 1.
     *
     * @param level for example 0.95 or 0.998
     */
    public static Interval limits(double expected, double level) {
        double tail = (1 - level) / 2;
        double low = ChiSquaredDistribution.of(2 * expected).inverseCumulativeProbability(tail) / 2;
        double high = ChiSquaredDistribution.of(2 * (expected + 1)).inverseSurvivalProbability(tail) / 2;
        return new Interval(low / expected, high / expected);
    }

    /**
     * The variance between areas beyond chance, on the square root scale of the ratio: DerSimonian and Laird's estimate from
     * z-scores winsorised at 10 % and 90 %; 0 where they spread no more than chance.
     */
    public static double tauSquared(List<Area> areas) {
        double[] scores = areas.stream().mapToDouble(Area::z).sorted().toArray();
        int count = scores.length;
        if (count < 3) {
            return 0;
        }
        int cut = count / 10;
        double low = scores[cut];
        double high = scores[count - 1 - cut];
        double phi = Arrays.stream(scores)
                        .map(score -> Math.min(high, Math.max(low, score)))
                        .map(score -> score * score)
                        .sum()
                / count;
        double sum = areas.stream().mapToDouble(area -> 4 * area.expected()).sum();
        double squares = areas.stream()
                .mapToDouble(area -> 16 * area.expected() * area.expected())
                .sum();
        return Math.max(0, (count * phi - (count - 1)) / (sum - squares / sum));
    }

    /** The limits around a ratio of 1 with the variance between areas added, on the square root scale. */
    public static Interval limits(double expected, double level, double tauSquared) {
        if (tauSquared == 0) {
            return limits(expected, level);
        }
        double reach = NORMAL.inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(1 / (4 * expected) + tauSquared);
        double low = Math.max(0, 1 - reach);
        return new Interval(low * low, (1 + reach) * (1 + reach));
    }
}
