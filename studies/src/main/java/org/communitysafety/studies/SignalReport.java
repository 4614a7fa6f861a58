package org.communitysafety.studies;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.SignalRule;
import org.communitysafety.statistics.SignalRule.Onset;
import org.communitysafety.studies.SignalStudy.Cell;
import org.communitysafety.studies.SignalStudy.Change;
import org.communitysafety.studies.SignalStudy.Tally;

/** Writes docs/signal.md. */
final class SignalReport {

    private static final int PER_CELL = 50;
    private static final long SEED = 2021;
    private static final int WINDOW = 36;

    private static final String DOCUMENT =
            """
            # Signal and noise, measured

            %s. Written by `studies/run signal`, every figure and table of it; seeded, so that anybody gets the same.

            An onset is the first month at which a rule tells of a change; a series that moved and stays there has one. For
            every rule onsets are counted, not flagged months. A change counts as found when its first month or the next is
            an onset of its direction. Everything before and without a change is a false onset.

            ## Aims

            "50/3" is a mean of 50 a month and a variance over mean of 3; behind it stands what was measured there. A cell has
            %d series: a share is known to about 3 points, false onsets to about 0.04.

            %s
            ## Simulated series

            36 months, of which the last 12 are judged after 24 of history (months 13 to 24, after 12 to 23, are in the
            columns "short history"). Negative binomial counts; variance over mean 1, 2 and 3; a yearly wave of 0, 15 and
            30 %% of the mean; %d series for each combination and as many for each change, which falls on a month drawn
            evenly over the year.

            ### By size

            %s
            ### Our rule, by size and dispersion

            Shares found within two periods; false onsets a series-year.

            %s
            Below 10 a month the rule hardly ever speaks, by design: pool areas or quarters. Changes of less than a quarter are
            not alerted on, however sure. Falls have far stricter limits than rises. The best possible test of two months with
            0.3 false onsets a series-year would find a doubling from about 8, 16 and 24 a month and a rise by half from about 25
            to 30, 55 and 80, at a variance over mean of 1, 2 and 3, if it knew level, season and dispersion; the rule has to
            learn them from the same months.

            ## Real series

            Onsets that each rule tells of in windows of 36 months, moved on by a month: those in the last 12 months, a
            series-year. Some of them are true; nobody knows all that happened. A series shorter than 25 months is not
            judged here: the rule says so rather than guess.

            %s
            %s
            """;

    private SignalReport() {}

    /** The line by which a document says which rule it measured. */
    static String version() {
        return "Signal rule version " + SignalRule.VERSION;
    }

    static String write(RealSeries real) throws IOException {
        List<Cell> cells = new SignalStudy(PER_CELL, SEED).run(SignalStudy.MEANS);
        List<NamedSeries> series = real.all();
        return DOCUMENT.formatted(
                version(),
                PER_CELL * SignalStudy.SEASONS.length,
                SignalAims.table(cells, onsetsAYear(series)),
                PER_CELL,
                bands(cells),
                byCell(cells),
                realTable(series),
                stories(series, real.absent()));
    }

    private static String bands(List<Cell> cells) {
        StringBuilder table = new StringBuilder(
                """
                | monthly mean | rule | false | false, short history | doublings found | delay | rises by half found | delay \
                | falls by half found | doublings, short history | rises by half, short history |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        band(table, cells, "below 10", 0, 10);
        band(table, cells, "10 to 49", 10, 50);
        band(table, cells, "50 and more", 50, Double.POSITIVE_INFINITY);
        return table.toString();
    }

    private static void band(StringBuilder table, List<Cell> cells, String name, double from, double below) {
        SignalStudy.band(cells, from, below)
                .forEach((rule, tally) -> table.append(String.format(
                        ROOT,
                        "| %s | %s | %.2f | %.2f | %s | %.1f | %s | %.1f | %s | %s | %s |%n",
                        name,
                        rule.title(),
                        tally.falseLong(),
                        tally.falseShort(),
                        percent(tally.found(Change.DOUBLING)),
                        tally.delay(Change.DOUBLING),
                        percent(tally.found(Change.RISE_BY_HALF)),
                        tally.delay(Change.RISE_BY_HALF),
                        percent(tally.found(Change.FALL_BY_HALF)),
                        percent(tally.found(Change.EARLY_DOUBLING)),
                        percent(tally.found(Change.EARLY_RISE_BY_HALF)))));
    }

    private static String byCell(List<Cell> cells) {
        StringBuilder table = new StringBuilder(
                """
                | mean | variance over mean | false | false, short history | doublings | rises by half | falls by half \
                | doublings, short history | rises by half, short history |
                |---|---|---|---|---|---|---|---|---|
                """);
        cells.forEach(cell -> table.append(row(cell)));
        return table.toString();
    }

    /** The lines of the document about one size, measured anew. */
    static List<String> rowsOf(double mean) {
        return new SignalStudy(PER_CELL, SEED)
                .run(mean).stream().map(SignalReport::row).toList();
    }

    private static String row(Cell cell) {
        Tally ours = cell.tallies().get(OnsetRule.OURS);
        return String.format(
                ROOT,
                "| %.0f | %.0f | %.2f | %.2f | %s | %s | %s | %s | %s |%n",
                cell.mean(),
                cell.dispersion(),
                ours.falseLong(),
                ours.falseShort(),
                percent(ours.found(Change.DOUBLING)),
                percent(ours.found(Change.RISE_BY_HALF)),
                percent(ours.found(Change.FALL_BY_HALF)),
                percent(ours.found(Change.EARLY_DOUBLING)),
                percent(ours.found(Change.EARLY_RISE_BY_HALF)));
    }

    private static String realTable(List<NamedSeries> series) {
        StringBuilder table = new StringBuilder("| series | months | mean | windows |");
        for (OnsetRule rule : OnsetRule.values()) {
            table.append(' ').append(rule.title()).append(" |");
        }
        table.append("\n|---|---|---|---|---|---|---|\n");
        for (NamedSeries named : series) {
            Series all = named.series();
            int windows = Math.max(0, all.size() - WINDOW + 1);
            double mean =
                    all.values().stream().mapToDouble(value -> value).average().orElse(0);
            table.append(String.format(ROOT, "| %s | %d | %.0f | ", named.name(), all.size(), mean));
            table.append(windows == 0 ? "too short | | | |" : windows + " | ");
            if (windows > 0) {
                table.append(inWindows(all, windows).values().stream()
                                .map(count -> String.format(ROOT, "%.2f", (double) count / windows))
                                .collect(Collectors.joining(" | ")))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static Map<String, Map<OnsetRule, Double>> onsetsAYear(List<NamedSeries> series) {
        Map<String, Map<OnsetRule, Double>> onsets = new LinkedHashMap<>();
        for (NamedSeries named : series) {
            int windows = named.series().size() - WINDOW + 1;
            if (windows > 0) {
                Map<OnsetRule, Double> aYear = new EnumMap<>(OnsetRule.class);
                inWindows(named.series(), windows).forEach((rule, count) -> aYear.put(rule, (double) count / windows));
                onsets.put(named.name(), aYear);
            }
        }
        return onsets;
    }

    private static Map<OnsetRule, Integer> inWindows(Series all, int windows) {
        Map<OnsetRule, Integer> counts = new EnumMap<>(OnsetRule.class);
        for (int from = 0; from < windows; from++) {
            Series window = new Series(all.month(from), all.values().subList(from, from + WINDOW), all.breaks());
            for (OnsetRule rule : OnsetRule.values()) {
                int late = (int) rule.onsets(window).stream()
                        .filter(onset -> !onset.month().isBefore(window.month(WINDOW - 12)))
                        .count();
                counts.merge(rule, late, Integer::sum);
            }
        }
        return counts;
    }

    private static String stories(List<NamedSeries> series, List<String> absent) {
        StringBuilder text =
                new StringBuilder("Every onset of our rule when each series is followed from its first month:\n\n");
        series.forEach(named -> text.append(story(named)));
        text.append("\nIn the drivers' series February 1983 is the seat belt law.\n");
        absent.forEach(name -> text.append("\nNot at hand when this was written: ")
                .append(name)
                .append(".\n"));
        return text.toString();
    }

    static String story(NamedSeries named) {
        List<Onset> onsets = SignalRule.onsets(named.series());
        String told = onsets.stream()
                .map(onset -> onset.month() + " " + onset.direction().name().toLowerCase(ROOT))
                .collect(Collectors.joining(", "));
        return "- " + named.name() + ": " + (told.isEmpty() ? "none" : told) + ".\n";
    }

    private static String percent(double share) {
        return String.format(ROOT, "%.0f %%", 100 * share);
    }
}
