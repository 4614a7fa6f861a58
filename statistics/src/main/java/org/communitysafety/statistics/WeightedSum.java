package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A sum of Poisson counts, each times its weight, and where the sum to be expected lies: the gamma interval of Fay and
 * Feuer, Confidence intervals for directly standardized rates, Statistics in Medicine 16 (1997). It holds its level also
 * where few heavy events make the sum, and is wide there; with one weight of 1 it is the exact Poisson interval.
 *
 * @param value the sum of the weights of all events
 * @param squares the sum of the squares of those weights, which estimates the variance
 * @param heaviest the largest weight that an event could have had
 */
public record WeightedSum(double value, double squares, double heaviest) {

    public WeightedSum {
        if (value < 0 || squares < 0 || !(heaviest > 0) || (value == 0) != (squares == 0)) {
            throw new IllegalArgumentException(
                    "sums of weights are 0 or more, both or neither 0, and a weight above 0");
        }
    }

    /** @param level for example 0.95 */
    public Interval interval(double level) {
        double tail = (1 - level) / 2;
        double low = value == 0
                ? 0
                : squares / (2 * value) * chiSquared(value, squares).inverseCumulativeProbability(tail);
        double nextValue = value + heaviest;
        double nextSquares = squares + heaviest * heaviest;
        double high = nextSquares
                / (2 * nextValue)
                * chiSquared(nextValue, nextSquares).inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }

    private static ChiSquaredDistribution chiSquared(double value, double squares) {
        return ChiSquaredDistribution.of(2 * value * value / squares);
    }
}
