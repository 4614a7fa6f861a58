package org.communitysafety.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What a load did.
 *
 * @param seconds from the first request to the last answer
 * @param micros of every request from the moment it was meant to be sent, in microseconds
 */
public record LoadResult(long answered, double seconds, Histogram micros) {
    private static final double MICROS_A_MILLI = 1000;

    public double perSecond() {
        return answered / seconds;
    }

    /** @param percentile for example 99.9 */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }
}
