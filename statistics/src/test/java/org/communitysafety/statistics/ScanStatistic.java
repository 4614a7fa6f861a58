package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How likely a burst is somewhere in a long stretch: Naus, Approximations for distributions of scan statistics, JASA 77
 * (1982), for a window that slides over a Poisson process.
 *
 * <p>Beside the tests because only published examples are checked by it; the platform decides nothing with it.
 */
final class ScanStatistic {

    private ScanStatistic() {}

    /**
     * The probability of {@code burst} or more events in some window.
     *
     * @param length of the whole stretch, in the unit of the window
     * @param window its width; the whole is twice that or more
     * @param rate expected events in one window
     * @param burst 2 or more
     */
    public static double atLeast(double length, double window, double rate, int burst) {
        double windows = length / window;
        if (burst < 2 || !(rate > 0) || windows < 2) {
            throw new IllegalArgumentException(
                    "a burst of 2 or more, a rate above 0, a stretch of two windows or more");
        }
        double inTwo = inTwo(rate, burst);
        double inThree = inThree(rate, burst);
        return Math.min(1, Math.max(0, 1 - inTwo * Math.pow(inThree / inTwo, windows - 2)));
    }

    /** Q2: no window in two of its lengths holds k events. */
    private static double inTwo(double rate, int k) {
        double below = below(rate, k - 1);
        return below * below
                - (k - 1) * at(rate, k) * at(rate, k - 2)
                - (k - 1 - rate) * at(rate, k) * below(rate, k - 3);
    }

    /** Q3: no window in three of its lengths holds k events. */
    private static double inThree(double rate, int k) {
        double below = below(rate, k - 1);
        double first = 2 * at(rate, k) * below * ((k - 1) * below(rate, k - 2) - rate * below(rate, k - 3));
        double second = 0.5
                * at(rate, k)
                * at(rate, k)
                * ((k - 1) * (k - 2) * below(rate, k - 3)
                        - 2 * (k - 2) * rate * below(rate, k - 4)
                        + rate * rate * below(rate, k - 5));
        double third = 0;
        for (int r = 1; r < k; r++) {
            double lower = below(rate, r - 1);
            third += at(rate, 2 * k - r) * lower * lower;
        }
        double fourth = 0;
        for (int r = 2; r < k; r++) {
            fourth += at(rate, 2 * k - r) * at(rate, r) * ((r - 1) * below(rate, r - 2) - rate * below(rate, r - 3));
        }
        return below * below * below - first + second + third - fourth;
    }

    private static double at(double rate, int count) {
        return count < 0 ? 0 : PoissonDistribution.of(rate).probability(count);
    }

    private static double below(double rate, int most) {
        return most < 0 ? 0 : PoissonDistribution.of(rate).cumulativeProbability(most);
    }
}
