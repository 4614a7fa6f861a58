package org.communitysafety.studies;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.communitysafety.statistics.YearForecast;
import org.communitysafety.studies.ForecastStudy.Score;

/** Writes docs/forecasts.md. */
final class ForecastReport {

    private static final int PER_CELL = 40;
    private static final long SEED = 1812;

    private static final String DOCUMENT =
            """
            # Forecasts of the year, looked back at

            %s, whose level, season and dispersion a forecast uses. Written by `studies/run forecasts`; seeded, so that
            anybody gets the same figures.

            A year that is over is forecast from its first 3, 6, 9 and 11 months and what came before, and compared with how
            it ended. "Within" is the share of years that ended inside the 95 %% interval. The error is the mean distance in
            per cent of the year; beside it stands that of the usual shortcut, months so far times 12 over their number. "Kept"
            looks at years given an even chance or better of ending no higher than the year before: the mean probability
            given, and how often it came true.

            ## Simulated series

            Negative binomial, means of 5, 20, 100 and 500 a month, variance over mean 1, 2 and 3, a yearly wave of 0 and
            30 %% of the mean.

            | history | growth a year | known | forecasts | within | error | shortcut's error | promised | kept |
            |---|---|---|---|---|---|---|---|---|
            %s
            ## Real series

            Every year of a series after its first two, each by what came before it.

            | series | known | forecasts | within | error | shortcut's error | promised | kept |
            |---|---|---|---|---|---|---|---|
            %s
            %s
            ## Where there is none

            Under %d known months of the series' own since the last recording break, with a month of the year missing, or
            with a calendar month still to come that was never seen, there is no forecast, and the status says so. The five
            winter months of anti-social behaviour in Nottingham, October 2018 to February 2019, times 12 over 5 would have
            made a year of 12,890 and a green status; it ended at 14,840.

            A trend is followed as the level drifts, not drawn on: where a series grows by 10 %% a year, the chances given in the
            first half of a year are too hopeful, as the simulated ones show.

            What the intervals do not know: a change of level that has not begun. Real years end outside them more often than
            one in twenty where the level moved within the year, as the tables of real series show.
            """;

    private ForecastReport() {}

    static String write(RealSeries real) throws IOException {
        return DOCUMENT.formatted(
                SignalReport.version(), simulated(), realTable(real), absent(real), YearForecast.LEAST);
    }

    private static String simulated() {
        StringBuilder table = new StringBuilder();
        for (int history : new int[] {12, 24, 36}) {
            for (double growth : new double[] {0, 0.1, -0.1}) {
                rowsOf(history, growth).forEach(table::append);
            }
        }
        return table.toString();
    }

    /** The lines of the document about one length of history and growth, measured anew. */
    static List<String> rowsOf(int history, double growth) {
        Map<Integer, Score> scores = ForecastStudy.simulated(PER_CELL, SEED, history, growth);
        return scores.entrySet().stream()
                .map(known -> String.format(
                        ROOT,
                        "| %d months | %+.0f %% | %d | %s%n",
                        history,
                        100 * growth,
                        known.getKey(),
                        row(known.getValue())))
                .toList();
    }

    private static String realTable(RealSeries real) throws IOException {
        StringBuilder table = new StringBuilder();
        for (NamedSeries named : real.all()) {
            if (named.series().size() < 36) {
                table.append(String.format(
                        ROOT,
                        "| %s | %d months are too few ||||||| %n",
                        named.name(),
                        named.series().size()));
                continue;
            }
            ForecastStudy.real(named.series(), 24)
                    .forEach((known, score) ->
                            table.append(String.format(ROOT, "| %s | %d | %s%n", named.name(), known, row(score))));
        }
        return table.toString().replace(" ||||||| \n", " | | | | | | |\n");
    }

    private static String absent(RealSeries real) {
        StringBuilder text = new StringBuilder();
        real.absent().stream().distinct().forEach(name -> text.append("Not at hand when this was written: ")
                .append(name)
                .append(".\n"));
        return text.toString();
    }

    private static String row(Score score) {
        if (score.years() == 0) {
            return "none | | | | | |";
        }
        return String.format(
                ROOT,
                "%d | %.0f %% | %.1f %% | %.1f %% | %s |",
                score.years(),
                100 * score.coverage(),
                score.error(),
                score.scaledError(),
                Double.isNaN(score.kept())
                        ? "| "
                        : String.format(ROOT, "%.0f %% | %.0f %%", 100 * score.promised(), 100 * score.kept()));
    }
}
