package org.communitysafety.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether independent periods (years, quarters, survey rounds) move one way: a slope that differs from 0, or seven points in
 * a row each beyond the one before. Not for monthly figures with a season and not for rolling sums, whose neighbours share
 * months (Public Health England, Fingertips, says the same of its trend test over five points).
 *
 * @param slope least squares, in the series' unit a period; NaN below three periods
 * @param p two-sided, Student's t with n - 2 degrees of freedom; NaN below five periods
 * @param reason one plain clause
 */
public record TrendTest(Trend trend, double slope, double p, String reason) {

    /** Periods without which a slope is not tested. */
    public static final int LEAST = 5;

    private static final double SIGNIFICANT = 0.05;
    private static final int RUN = 7;

    public enum Trend {
        UPWARD,
        DOWNWARD,
        NONE,
        /** Fewer than five periods. */
        UNKNOWN
    }

    /** Tests the newest periods, oldest first; all of those given are used. */
    public static TrendTest of(List<Double> periods) {
        int count = periods.size();
        if (count < LEAST) {
            return new TrendTest(Trend.UNKNOWN, slope(periods), Double.NaN, "fewer than five independent periods");
        }
        double slope = slope(periods);
        double p = p(periods, slope);
        if (steps(periods, 1)) {
            return new TrendTest(Trend.UPWARD, slope, p, "seven periods in a row, each higher than the one before");
        }
        if (steps(periods, -1)) {
            return new TrendTest(Trend.DOWNWARD, slope, p, "seven periods in a row, each lower than the one before");
        }
        if (slope != 0 && p < SIGNIFICANT) {
            return new TrendTest(
                    slope > 0 ? Trend.UPWARD : Trend.DOWNWARD,
                    slope,
                    p,
                    "the slope over " + count + " periods differs from 0");
        }
        return new TrendTest(Trend.NONE, slope, p, "the slope over " + count + " periods does not differ from 0");
    }

    private static boolean steps(List<Double> periods, int direction) {
        int count = periods.size();
        return count >= RUN
                && IntStream.range(count - RUN + 1, count)
                        .allMatch(at -> Math.signum(periods.get(at) - periods.get(at - 1)) == direction);
    }

    private static double slope(List<Double> periods) {
        if (periods.size() < 3) {
            return Double.NaN;
        }
        double middle = (periods.size() - 1) / 2.0;
        double sum = 0;
        for (int at = 0; at < periods.size(); at++) {
            sum += (at - middle) * periods.get(at);
        }
        return sum / squares(periods.size());
    }

    /** The sum of the squared distances of 0, 1, … n - 1 from their middle. */
    private static double squares(int count) {
        return count * ((double) count * count - 1) / 12;
    }

    private static double p(List<Double> periods, double slope) {
        int count = periods.size();
        double mean = periods.stream().mapToDouble(value -> value).average().orElseThrow();
        double left = 0;
        for (int at = 0; at < count; at++) {
            double off = periods.get(at) - mean - slope * (at - (count - 1) / 2.0);
            left += off * off;
        }
        double error = Math.sqrt(left / (count - 2) / squares(count));
        if (error == 0) {
            return slope == 0 ? 1 : 0;
        }
        return 2 * TDistribution.of(count - 2).survivalProbability(Math.abs(slope) / error);
    }
}
