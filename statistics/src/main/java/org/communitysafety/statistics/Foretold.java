package org.communitysafety.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.communitysafety.statistics.SeasonalLevel.Spread;

/**
 * The distribution of a value to come: a weighted mixture of negative binomials for counts, of gammas for measured values,
 * each with the mean and variance of its {@link Spread}.
 */
final class Foretold {

    /** What weighs less does not show. */
    private static final double NEGLIGIBLE = 1e-3;

    /** Degrees of freedom of the density that weighs. */
    private static final double DEGREES = 15;

    private final boolean counts;
    private final List<Spread> spreads;
    private final double[] weights;

    Foretold(boolean counts, List<Spread> spreads, double[] weights) {
        this.counts = counts;
        this.spreads = spreads;
        this.weights = weights;
    }

    double mean() {
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * spreads.get(index).mean();
        }
        return sum;
    }

    double variance() {
        double mean = mean();
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            Spread spread = spreads.get(index);
            double off = spread.mean() - mean;
            sum += weights[index] * (spread.variance() + off * off);
        }
        return sum;
    }

    /** The probability of {@code value} or less. */
    double atMost(double value) {
        if (value < 0) {
            return 0;
        }
        double sum = 0;
        double weight = 0;
        for (int index = 0; index < weights.length; index++) {
            if (weights[index] > NEGLIGIBLE) {
                sum += weights[index] * atMost(spreads.get(index), value);
                weight += weights[index];
            }
        }
        return sum / weight;
    }

    /** The probability of {@code value} or more. */
    double atLeast(double value) {
        return 1 - atMost(counts ? Math.ceil(value) - 1 : value);
    }

    /** The smallest value whose probability of being reached from below is {@code p} or more. */
    double quantile(double p) {
        double low = 0;
        double high = mean() + 1;
        while (atMost(high) < p) {
            high *= 2;
        }
        double step = counts ? 0.5 : 1e-6 * high;
        while (high - low > step) {
            double middle = (low + high) / 2;
            if (atMost(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return counts ? Math.floor(high) : high;
    }

    private double atMost(Spread spread, double value) {
        if (!counts) {
            return GammaDistribution.of(
                            spread.mean() * spread.mean() / spread.variance(), spread.variance() / spread.mean())
                    .cumulativeProbability(value);
        }
        double size = size(spread);
        return BetaDistribution.of(size, Math.floor(value) + 1).cumulativeProbability(size / (size + spread.mean()));
    }

    /** The negative binomial's size; its variance is mean + mean² / size. */
    private static double size(Spread spread) {
        return spread.mean() * spread.mean() / Math.max(spread.variance() - spread.mean(), 1e-9 * spread.mean());
    }

    /** How likely each part of the mixture finds a value; a Student density, so that one odd month cannot decide. */
    double[] densities(double value) {
        double[] densities = new double[weights.length];
        for (int index = 0; index < weights.length; index++) {
            Spread spread = spreads.get(index);
            double off = value - spread.mean();
            double scaled = off * off / spread.variance();
            densities[index] = Math.pow(1 + scaled / DEGREES, -(DEGREES + 1) / 2) / Math.sqrt(spread.variance());
        }
        return densities;
    }

    /** How likely the whole mixture finds a value. */
    double density(double value) {
        double[] densities = densities(value);
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * densities[index];
        }
        return sum;
    }
}
