package org.communitysafety.studies;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.studies.SignalStudy.Cell;
import org.communitysafety.studies.SignalStudy.Change;
import org.communitysafety.studies.SignalStudy.Tally;

/** What the rule is to reach, held against what a study measured, cell by cell. */
final class SignalAims {

    static final double FOUND = 0.9;
    static final double FALSE_ONSETS = 0.3;
    static final double NO_FALSE_ALARM = 0.1;
    static final int TIMES_FEWER = 10;

    private static final double SMALL = 10;
    private static final double LARGE = 50;
    private static final int MOST_NAMED = 60;

    /**
     * One aim.
     *
     * @param cells that it speaks of
     * @param missed the cells, or series, where it is not reached, each with what was measured there
     * @param together over all of them; empty where they have no sum
     */
    record Aim(String title, int cells, List<String> missed, String together) {

        boolean reachedEverywhere() {
            return missed.isEmpty();
        }

        private String row() {
            String reached = missed.isEmpty()
                    ? "everywhere"
                    : missed.size() == cells ? "nowhere" : "in %d of %d".formatted(cells - missed.size(), cells);
            String where = missed.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            return "| %s | %s%s | %s |%n".formatted(title, reached, together, where);
        }
    }

    private SignalAims() {}

    /** @param real onsets in windows of real series by name, for each rule */
    static String table(List<Cell> cells, Map<String, Map<OnsetRule, Double>> real) {
        return "| aim | reached | where not |\n|---|---|---|\n"
                + Stream.concat(simulated(cells).stream(), real(real).stream())
                        .map(Aim::row)
                        .collect(Collectors.joining());
    }

    static List<Aim> simulated(List<Cell> cells) {
        List<Cell> small = in(cells, 0, SMALL);
        List<Cell> middling = in(cells, SMALL, LARGE);
        List<Cell> large = in(cells, LARGE, Double.POSITIVE_INFINITY);
        return List.of(
                found("nine doublings in ten, from 50 a month", large, Change.DOUBLING),
                found("nine rises by half in ten, from 50 a month", large, Change.RISE_BY_HALF),
                found("nine doublings in ten, 10 to 49 a month", middling, Change.DOUBLING),
                below(
                        "no promise below 10 a month, but no false alarm: under 0.1 a series-year",
                        small,
                        NO_FALSE_ALARM),
                below("under 0.3 false onsets a series-year", cells, FALSE_ONSETS),
                belowEarly("the same with 12 to 23 months of history", cells),
                fewer(cells, OnsetRule.LAST_MONTH),
                fewer(cells, OnsetRule.LAST_YEAR));
    }

    private static List<Aim> real(Map<String, Map<OnsetRule, Double>> real) {
        List<Aim> aims = new ArrayList<>();
        for (OnsetRule other : List.of(OnsetRule.LAST_MONTH, OnsetRule.LAST_YEAR)) {
            List<String> missed = real.entrySet().stream()
                    .filter(one -> TIMES_FEWER * one.getValue().get(OnsetRule.OURS)
                            >= one.getValue().get(other))
                    .map(one -> String.format(
                            ROOT,
                            "%s %.2f against %.2f",
                            one.getKey(),
                            one.getValue().get(OnsetRule.OURS),
                            one.getValue().get(other)))
                    .toList();
            aims.add(new Aim("ten times fewer onsets on real series than " + other.title(), real.size(), missed, ""));
        }
        return aims;
    }

    private static Aim found(String title, List<Cell> cells, Change change) {
        ToDoubleFunction<Cell> share = cell -> ours(cell).found(change);
        List<String> missed = cells.stream()
                .filter(cell -> share.applyAsDouble(cell) < FOUND)
                .map(cell -> String.format(ROOT, "%s %.0f %%", name(cell), 100 * share.applyAsDouble(cell)))
                .toList();
        double all = SignalStudy.band(cells, 0, Double.POSITIVE_INFINITY)
                .get(OnsetRule.OURS)
                .found(change);
        return new Aim(title, cells.size(), missed, String.format(ROOT, "; %.0f %% of all", 100 * all));
    }

    private static Aim below(String title, List<Cell> cells, double most) {
        return below(title, cells, most, cell -> ours(cell).falseLong());
    }

    private static Aim belowEarly(String title, List<Cell> cells) {
        return below(title, cells, FALSE_ONSETS, cell -> ours(cell).falseShort());
    }

    private static Aim below(String title, List<Cell> cells, double most, ToDoubleFunction<Cell> onsets) {
        List<String> missed = cells.stream()
                .filter(cell -> onsets.applyAsDouble(cell) >= most)
                .map(cell -> String.format(ROOT, "%s %.2f", name(cell), onsets.applyAsDouble(cell)))
                .toList();
        double all = cells.stream().mapToDouble(onsets).average().orElse(0);
        return new Aim(title, cells.size(), missed, String.format(ROOT, "; %.2f over all", all));
    }

    private static Aim fewer(List<Cell> cells, OnsetRule other) {
        List<String> missed = cells.stream()
                .filter(cell -> TIMES_FEWER * ours(cell).falseLong()
                        >= cell.tallies().get(other).falseLong())
                .map(cell -> String.format(
                        ROOT,
                        "%s %.2f against %.2f",
                        name(cell),
                        ours(cell).falseLong(),
                        cell.tallies().get(other).falseLong()))
                .toList();
        return new Aim("ten times fewer than " + other.title(), cells.size(), missed, "");
    }

    private static List<Cell> in(List<Cell> cells, double from, double below) {
        return cells.stream()
                .filter(cell -> cell.mean() >= from && cell.mean() < below)
                .toList();
    }

    private static Tally ours(Cell cell) {
        return cell.tallies().get(OnsetRule.OURS);
    }

    private static String name(Cell cell) {
        return String.format(ROOT, "%.0f/%.0f", cell.mean(), cell.dispersion());
    }
}
