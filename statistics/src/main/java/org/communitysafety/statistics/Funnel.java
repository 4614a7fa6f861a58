package org.communitysafety.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where areas that differ only by chance would lie, by their size: Spiegelhalter, Funnel plots for comparing institutional
 * performance, Statistics in Medicine 24 (2005). Ratios of observed to expected counts have exact chi-square limits as in
 * the package FunnelPlotR, proportions those of the arcsine of their square root, which stay within 0 and 1;
 * over-dispersion widens both by tau².
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

    /** Some of a whole, in an area. */
    public record Part(double part, double whole) {

        public Part {
            if (part < 0 || !(whole > 0) || part > whole) {
                throw new IllegalArgumentException("a part is 0 or more and no more than its whole");
            }
        }

        /** On the arcsine scale, where the variance is about 1 / (4 whole). */
        double z(double centre) {
            return 2 * Math.sqrt(whole) * (arcsine(part / whole) - arcsine(centre));
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
        return tauSquared(
                areas.stream().mapToDouble(Area::z).toArray(),
                areas.stream().mapToDouble(area -> 4 * area.expected()).toArray());
    }

    /** The same of proportions around a common one, on the arcsine scale. */
    public static double tauSquared(List<Part> parts, double centre) {
        return tauSquared(
                parts.stream().mapToDouble(part -> part.z(centre)).toArray(),
                parts.stream().mapToDouble(part -> 4 * part.whole()).toArray());
    }

    private static double tauSquared(double[] zScores, double[] weights) {
        double[] scores = Arrays.stream(zScores).sorted().toArray();
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
        double sum = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return Math.max(0, (count * phi - (count - 1)) / (sum - squares / sum));
    }

    /** The limits around a ratio of 1 with the variance between areas added, on the square root scale. */
    public static Interval limits(double expected, double level, double tauSquared) {
        if (tauSquared == 0) {
            return limits(expected, level);
        }
        double reach = reach(expected, level, tauSquared);
        double low = Math.max(0, 1 - reach);
        return new Interval(low * low, (1 + reach) * (1 + reach));
    }

    /**
     * The limits around a common proportion, for a whole of this size.
     *
     * @param centre between 0 and 1
     */
    public static Interval limits(double centre, double whole, double level, double tauSquared) {
        double reach = reach(whole, level, tauSquared);
        double low = Math.sin(Math.max(0, arcsine(centre) - reach));
        double high = Math.sin(Math.min(Math.PI / 2, arcsine(centre) + reach));
        return new Interval(low * low, high * high);
    }

    private static double reach(double size, double level, double tauSquared) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(1 / (4 * size) + tauSquared);
    }

    private static double arcsine(double proportion) {
        return Math.asin(Math.sqrt(proportion));
    }
}
