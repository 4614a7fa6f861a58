package org.communitysafety.studies;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.SignalRule.Direction;
import org.communitysafety.statistics.SignalRule.Onset;
import org.communitysafety.studies.Simulation.Alteration;

/**
 * What each rule finds and wrongly flags on simulated series of 36 months: months 25 to 36 are judged with a long history,
 * months 13 to 24 with a short one.
 */
final class SignalStudy {

    static final double[] MEANS = {2, 5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500};
    static final double[] DISPERSIONS = {1, 2, 3};
    static final double[] SEASONS = {0, 0.15, 0.3};

    private static final int LONG = 24;
    private static final int SHORT = 12;
    private static final int YEAR = 12;

    private final int perCell;
    private final long seed;

    /** @param perCell series for each mean, dispersion and season, and as many again for each change */
    SignalStudy(int perCell, long seed) {
        this.perCell = perCell;
        this.seed = seed;
    }

    /** A change that is put in and looked for. */
    enum Change {
        DOUBLING(2, LONG),
        RISE_BY_HALF(1.5, LONG),
        FALL_BY_HALF(0.5, LONG),
        EARLY_DOUBLING(2, SHORT),
        EARLY_RISE_BY_HALF(1.5, SHORT);

        private final double factor;
        private final int history;

        Change(double factor, int history) {
            this.factor = factor;
            this.history = history;
        }
    }

    /** What one rule did. All are sums, so that cells can be added. */
    static final class Tally {
        private int series;
        private int falseLong;
        private int falseShort;
        private final int[] changes = new int[Change.values().length];
        private final int[] found = new int[Change.values().length];
        private final int[] later = new int[Change.values().length];

        /** False onsets a series-year, months 25 to 36. */
        double falseLong() {
            return (double) falseLong / series;
        }

        /** False onsets a series-year, months 13 to 24. */
        double falseShort() {
            return (double) falseShort / series;
        }

        /** The share of changes found in their first month or the next. */
        double found(Change change) {
            return (double) found[change.ordinal()] / changes[change.ordinal()];
        }

        /** Mean months between a change and its finding, of those found. */
        double delay(Change change) {
            return (double) later[change.ordinal()] / found[change.ordinal()];
        }

        private void add(Tally other) {
            series += other.series;
            falseLong += other.falseLong;
            falseShort += other.falseShort;
            for (int change = 0; change < changes.length; change++) {
                changes[change] += other.changes[change];
                found[change] += other.found[change];
                later[change] += other.later[change];
            }
        }
    }

    /** A mean with a dispersion, over all seasons. */
    record Cell(double mean, double dispersion, Map<OnsetRule, Tally> tallies) {}

    List<Cell> run(double... means) {
        List<Cell> cells = new ArrayList<>();
        for (double mean : means) {
            for (double dispersion : DISPERSIONS) {
                Map<OnsetRule, Tally> tallies = fresh();
                for (double season : SEASONS) {
                    Simulation simulation = new Simulation(mean, dispersion, season, 0);
                    SplittableRandom random = new SplittableRandom(seed + simulation.hashCode());
                    for (int series = 0; series < perCell; series++) {
                        one(simulation, random, tallies);
                    }
                }
                cells.add(new Cell(mean, dispersion, tallies));
            }
        }
        return cells;
    }

    private static Map<OnsetRule, Tally> fresh() {
        Map<OnsetRule, Tally> tallies = new EnumMap<>(OnsetRule.class);
        for (OnsetRule rule : OnsetRule.values()) {
            tallies.put(rule, new Tally());
        }
        return tallies;
    }

    /** Adds the cells whose mean lies in a band. */
    static Map<OnsetRule, Tally> band(List<Cell> cells, double from, double below) {
        Map<OnsetRule, Tally> sums = fresh();
        cells.stream()
                .filter(cell -> cell.mean() >= from && cell.mean() < below)
                .forEach(cell ->
                        cell.tallies().forEach((rule, tally) -> sums.get(rule).add(tally)));
        return sums;
    }

    private static void one(Simulation simulation, SplittableRandom random, Map<OnsetRule, Tally> tallies) {
        Series unchanged = simulation.draw(LONG + YEAR, Alteration.NONE, random);
        tallies.forEach((rule, tally) -> {
            tally.series++;
            for (Onset onset : rule.onsets(unchanged)) {
                if (index(onset) >= LONG) {
                    tally.falseLong++;
                } else if (index(onset) >= SHORT) {
                    tally.falseShort++;
                }
            }
        });
        for (Change change : Change.values()) {
            // Early enough in the year for a second month.
            int from = change.history + random.nextInt(YEAR - 1);
            Series changed = simulation.draw(from + 2, new Alteration(from, change.factor), random);
            tallies.forEach((rule, tally) -> look(rule, changed, change, from, tally));
        }
    }

    private static void look(OnsetRule rule, Series changed, Change change, int from, Tally tally) {
        Direction direction = change.factor > 1 ? Direction.RISE : Direction.FALL;
        tally.changes[change.ordinal()]++;
        rule.onsets(changed).stream()
                .filter(onset -> onset.direction() == direction && index(onset) >= from)
                .findFirst()
                .ifPresent(onset -> {
                    tally.found[change.ordinal()]++;
                    tally.later[change.ordinal()] += index(onset) - from;
                });
    }

    private static int index(Onset onset) {
        return (int) Simulation.FIRST.until(onset.month(), ChronoUnit.MONTHS);
    }
}
