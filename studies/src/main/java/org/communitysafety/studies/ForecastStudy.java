package org.communitysafety.studies;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.YearForecast;
import org.communitysafety.studies.Simulation.Alteration;

/** Forecasts years that are over, from their first months, and compares with how they ended. */
final class ForecastStudy {

    /** Months of the year that are known when it is forecast. */
    static final List<Integer> KNOWN = List.of(3, 6, 9, 11);

    private static final int YEAR = 12;
    private static final double[] MEANS = {5, 20, 100, 500};
    private static final double[] DISPERSIONS = {1, 2, 3};
    private static final double[] SEASONS = {0, 0.3};

    private ForecastStudy() {}

    /** How forecasts came out; sums, so that they can be added. */
    static final class Score {
        private int years;
        private int refused;
        private int within;
        private int goals;
        private int reached;
        private double promised;
        private double error;
        private double scaledError;

        int years() {
            return years;
        }

        /** Years without a forecast. */
        int refused() {
            return refused;
        }

        /** The share of years that ended within the 95 % interval. */
        double coverage() {
            return (double) within / years;
        }

        /** Mean distance of the forecast from the year's end, in per cent of it. */
        double error() {
            return 100 * error / years;
        }

        /** The same for the months so far times 12 over their number. */
        double scaledError() {
            return 100 * scaledError / years;
        }

        /** How often the year before was not exceeded, where the forecast gave that a probability of 0.5 or more. */
        double kept() {
            return (double) reached / goals;
        }

        /** The mean of those probabilities. */
        double promised() {
            return promised / goals;
        }

        private void take(Series all, YearMonth start, int known) {
            int from = (int) all.first().until(start, ChronoUnit.MONTHS);
            double ended = sum(all, from, YEAR);
            var outcome = YearForecast.of(all.firstMonths(from + known), start).forecast();
            if (outcome.isEmpty() || ended == 0) {
                refused++;
                return;
            }
            YearForecast.Forecast forecast = outcome.get();
            years++;
            within += forecast.low() <= ended && ended <= forecast.high() ? 1 : 0;
            error += Math.abs(forecast.value() - ended) / ended;
            scaledError += Math.abs(sum(all, from, known) * YEAR / known - ended) / ended;
            double before = sum(all, from - YEAR, YEAR);
            double probability = forecast.probabilityOfAtMost(before);
            if (probability >= 0.5) {
                goals++;
                promised += probability;
                reached += ended <= before ? 1 : 0;
            }
        }

        private static double sum(Series all, int from, int months) {
            return all.values().subList(from, from + months).stream()
                    .mapToDouble(value -> value)
                    .sum();
        }
    }

    /** Years of 12 months that follow each other in a real series, each forecast from all that came before. */
    static Map<Integer, Score> real(Series all, int history) {
        Map<Integer, Score> scores = fresh();
        for (int from = history; from + YEAR <= all.size(); from += YEAR) {
            YearMonth start = all.month(from);
            scores.forEach((known, score) -> score.take(all, start, known));
        }
        return scores;
    }

    /** Simulated series of every mean, dispersion and season. */
    static Map<Integer, Score> simulated(int perCell, long seed, int history, double growth) {
        Map<Integer, Score> scores = fresh();
        for (double mean : MEANS) {
            for (double dispersion : DISPERSIONS) {
                for (double season : SEASONS) {
                    Simulation simulation = new Simulation(mean, dispersion, season, growth);
                    SplittableRandom random = new SplittableRandom(seed + simulation.hashCode());
                    for (int series = 0; series < perCell; series++) {
                        Series all = simulation.draw(history + YEAR, Alteration.NONE, random);
                        scores.forEach((known, score) -> score.take(all, all.month(history), known));
                    }
                }
            }
        }
        return scores;
    }

    private static Map<Integer, Score> fresh() {
        Map<Integer, Score> scores = new TreeMap<>();
        KNOWN.forEach(known -> scores.put(known, new Score()));
        return scores;
    }
}
