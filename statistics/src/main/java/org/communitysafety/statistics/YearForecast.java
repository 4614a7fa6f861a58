package org.communitysafety.statistics;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a running year will end: the months so far and what level and season foretell for the rest, with an over-dispersed
 * interval. Without a seasonal profile there is none: five winter months times 12/5 are no year.
 */
public final class YearForecast {

    /** Known months of its own without which a series has no forecast. */
    public static final int LEAST = 12;

    private YearForecast() {}

    /** Either a forecast or the reason why there is none. */
    public record Outcome(Optional<Forecast> forecast, String reason) {

        static Outcome none(String reason) {
            return new Outcome(Optional.empty(), reason);
        }
    }

    /** A forecast of a year's total. */
    public static final class Forecast {

        private final double known;
        private final int monthsKnown;
        private final double dispersion;
        private final Foretold rest;

        private Forecast(double known, int monthsKnown, double dispersion, Foretold rest) {
            this.known = known;
            this.monthsKnown = monthsKnown;
            this.dispersion = dispersion;
            this.rest = rest;
        }

        /** The year's total to be expected, in the series' unit. */
        public double value() {
            return known + (rest == null ? 0 : rest.mean());
        }

        /** Lower end of the 95 % interval. */
        public double low() {
            return known + (rest == null ? 0 : rest.quantile(0.025));
        }

        /** Upper end of the 95 % interval. */
        public double high() {
            return known + (rest == null ? 0 : rest.quantile(0.975));
        }

        /** Variance over mean of a month's figure; 1 is pure chance. */
        public double dispersion() {
            return dispersion;
        }

        /** Months of the year that are known. */
        public int monthsKnown() {
            return monthsKnown;
        }

        /** The total of the months known. */
        public double soFar() {
            return known;
        }

        /** The probability that the year ends at {@code x} or less. */
        public double probabilityOfAtMost(double x) {
            return rest == null ? (known <= x ? 1 : 0) : rest.atMost(x - known);
        }

        /** The probability that the year ends at {@code x} or more. */
        public double probabilityOfAtLeast(double x) {
            return rest == null ? (known >= x ? 1 : 0) : rest.atLeast(x - known);
        }

        /** The probability that the year ends below {@code x}. */
        public double probabilityBelow(double x) {
            return 1 - probabilityOfAtLeast(x);
        }
    }

    /**
     * Forecasts the total of the twelve months from {@code yearStart}.
     *
     * @param monthly up to the newest complete month; from the last recording break on it is the series' own history
     */
    public static Outcome of(Series monthly, YearMonth yearStart) {
        int size = lastKnown(monthly) + 1;
        Series known = monthly.firstMonths(size);
        int from = known.lastBreak();
        if (known.known(from) < LEAST) {
            return Outcome.none("there are fewer than 12 months of the measure's own history");
        }
        double soFar = 0;
        int months = 0;
        YearMonth next = known.month(size);
        for (YearMonth month = yearStart; month.isBefore(next) && months < 12; month = month.plusMonths(1)) {
            OptionalDouble value = known.at(month);
            if (value.isEmpty()) {
                return Outcome.none("the figure of " + month + " is missing");
            }
            soFar += value.getAsDouble();
            months++;
        }
        if (months == 0) {
            return Outcome.none("no month of the period is known yet");
        }
        if (months == 12) {
            return new Outcome(Optional.of(new Forecast(soFar, months, Double.NaN, null)), "");
        }
        int[] rest = new int[12 - months];
        for (int index = 0; index < rest.length; index++) {
            YearMonth month = next.plusMonths(index);
            rest[index] = month.getMonthValue() - 1;
            if (!seenBefore(known, from, month)) {
                return Outcome.none("there is no seasonal profile: no " + name(month) + " was seen before");
            }
        }
        Baseline baseline = SignalRun.over(known).baseline();
        return new Outcome(
                Optional.of(new Forecast(soFar, months, baseline.dispersion(), baseline.foretell(rest))), "");
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static boolean seenBefore(Series series, int from, YearMonth month) {
        for (YearMonth same = month.minusYears(1); !same.isBefore(series.month(from)); same = same.minusYears(1)) {
            if (series.at(same).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static int lastKnown(Series series) {
        int index = series.size() - 1;
        while (index >= 0 && series.value(index).isEmpty()) {
            index--;
        }
        return index;
    }

    /**
     * Each month's share of a year, by the complete years before {@code yearStart} since the last recording break; twelve
     * shares from the month of {@code yearStart} on, sum 1. Empty where there is no complete year or it is all zero.
     */
    public static Optional<double[]> shares(Series series, YearMonth yearStart) {
        double[] sums = new double[12];
        double total = 0;
        YearMonth oldest = series.month(series.lastBreak());
        for (YearMonth start = yearStart.minusYears(1); !start.isBefore(oldest); start = start.minusYears(1)) {
            double[] year = year(series, start);
            for (int month = 0; year != null && month < 12; month++) {
                sums[month] += year[month];
                total += year[month];
            }
        }
        if (!(total > 0)) {
            return Optional.empty();
        }
        for (int month = 0; month < 12; month++) {
            sums[month] /= total;
        }
        return Optional.of(sums);
    }

    private static double[] year(Series series, YearMonth start) {
        double[] year = new double[12];
        for (int month = 0; month < 12; month++) {
            OptionalDouble value = series.at(start.plusMonths(month));
            if (value.isEmpty()) {
                return null;
            }
            year[month] = value.getAsDouble();
        }
        return year;
    }
}
