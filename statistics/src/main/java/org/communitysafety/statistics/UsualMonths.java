package org.communitysafety.statistics;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** What each month of a count usually holds, by medians of the other months, so that a few bad ones do not mislead. */
final class UsualMonths {
    private static final int MONTHS_OF_LEVEL = 12;
    private static final int MONTHS_FOR_SEASON = 24;
    /** A season is drawn towards none where so few were counted in its month that they could not show it. */
    private static final double COUNT_FOR_HALF_A_SEASON = 10;

    /** No feed is steadier than this from month to month: the least relative spread, and the months it stands for. */
    private static final double LEAST_SPREAD = 0.2;

    private static final int MONTHS_OF_LEAST_SPREAD = 6;
    private static final double OUTLYING = 2.5;
    private static final double NORMAL_BY_MAD = 1.4826;
    /** A median of n values varies more than their mean does, by half of pi. */
    private static final double VARIANCE_OF_MEDIAN = Math.PI / 2;

    private final int[] months;
    private final long[] counts;
    private final double[] levels;
    private final double[] excess;
    private final double excessOfAll;

    UsualMonths(SortedMap<YearMonth, Long> known) {
        months = known.keySet().stream().mapToInt(UsualMonths::number).toArray();
        counts = known.values().stream().mapToLong(Long::longValue).toArray();
        levels = IntStream.of(months).mapToDouble(this::level).toArray();
        excess = excess();
        excessOfAll = DoubleStream.of(excess).sum();
    }

    /**
     * What is usual of a month.
     *
     * @param months how many others are known
     * @param median of all the others
     * @param season what the calendar month holds beside a month of the year around it; 1 while not known
     * @param variance of the month about what is expected, relative to its square, beyond chance
     */
    record Usual(int months, double median, double expected, double season, double variance) {
        double chanceOfAtMost(long count) {
            if (expected <= 0) {
                return 1;
            }
            double size = 1 / variance;
            return RegularizedBeta.value(size / (size + expected), size, count + 1.0);
        }
    }

    Usual of(YearMonth month) {
        int asked = number(month);
        int own = Arrays.binarySearch(months, asked);
        int others = own < 0 ? months.length : months.length - 1;
        double season = season(asked);
        int freedom = MONTHS_OF_LEAST_SPREAD + others - 1;
        double spread =
                (MONTHS_OF_LEAST_SPREAD * LEAST_SPREAD * LEAST_SPREAD + excessOfAll - (own < 0 ? 0 : excess[own]))
                        / freedom;
        double estimated = 1 + VARIANCE_OF_MEDIAN / Math.min(others, MONTHS_OF_LEVEL);
        return new Usual(
                others,
                median(IntStream.range(0, months.length).filter(at -> at != own).mapToDouble(at -> counts[at])),
                level(asked) * season,
                season,
                spread * estimated * freedom / (freedom - 2));
    }

    boolean isZero(YearMonth month) {
        int at = Arrays.binarySearch(months, number(month));
        return at >= 0 && counts[at] == 0;
    }

    /**
     * The median of the nearest months, the month itself left out; the lower one where half of them lie on another level,
     * so that the last month before a rise is not expected to have risen.
     */
    private double level(int month) {
        int after = Arrays.binarySearch(months, month);
        int before = after < 0 ? -after - 2 : after - 1;
        after = after < 0 ? -after - 1 : after + 1;
        double[] nearest = new double[MONTHS_OF_LEVEL];
        int found = 0;
        while (found < MONTHS_OF_LEVEL && (before >= 0 || after < months.length)) {
            boolean earlier = after >= months.length || before >= 0 && month - months[before] <= months[after] - month;
            nearest[found++] = counts[earlier ? before-- : after++];
        }
        Arrays.sort(nearest, 0, found);
        return found == 0 ? 0 : nearest[(found - 1) / 2];
    }

    /** How the same month of other years stood beside its surroundings. */
    private double season(int month) {
        if (months.length <= MONTHS_FOR_SEASON) {
            return 1;
        }
        double[] shares = IntStream.range(0, months.length)
                .filter(at -> months[at] != month && (months[at] - month) % 12 == 0 && levels[at] > 0)
                .mapToDouble(at -> counts[at] / levels[at])
                .sorted()
                .toArray();
        if (shares.length < 2) {
            return 1;
        }
        double share = shares.length == 2 ? shownByBoth(shares[0], shares[1]) : median(DoubleStream.of(shares));
        double seen = level(month) * shares.length;
        return 1 + (share - 1) * seen / (seen + COUNT_FOR_HALF_A_SEASON);
    }

    /** One year alone shows no season: a month that truly doubled, or collapsed, must not be expected in other years. */
    private static double shownByBoth(double smaller, double greater) {
        return smaller > 1 ? smaller : Math.min(greater, 1);
    }

    /** Of each month the squared relative distance from what was expected, beyond chance; outliers are drawn in. */
    private double[] excess() {
        double[] expected = IntStream.range(0, months.length)
                .mapToDouble(at -> 0.5 + levels[at] * season(months[at]))
                .toArray();
        double[] distances = IntStream.range(0, months.length)
                .mapToDouble(at -> Math.log((counts[at] + 0.5) / expected[at]))
                .toArray();
        double most = OUTLYING
                * Math.max(
                        LEAST_SPREAD,
                        NORMAL_BY_MAD * median(DoubleStream.of(distances).map(Math::abs)));
        return IntStream.range(0, months.length)
                .mapToDouble(at -> {
                    double distance = Math.max(-most, Math.min(most, distances[at]));
                    return Math.max(0, distance * distance - 1 / expected[at]);
                })
                .toArray();
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int size = sorted.length;
        return size == 0 ? 0 : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }
}
