package org.communitysafety.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.communitysafety.statistics.SignalRule.Direction;
import org.communitysafety.statistics.SignalRule.Onset;
import org.communitysafety.statistics.SignalRule.Verdict;

/** {@link SignalRule} applied month by month, as the figures came in. */
final class SignalRun {

    private final Series series;
    private final boolean counts;
    private final List<Onset> onsets = new ArrayList<>();
    private Baseline baseline;
    /** As it was before the newest learnt month; null where two months cannot be taken together. */
    private Baseline before;

    private int learnt;
    /** Months of this phase whose calendar month was seen. */
    private final boolean[] seen = new boolean[12];
    /** The direction of a month that lies out and of which the next will say whether it was alone. */
    private Direction open = Direction.NONE;

    private Verdict newest;

    private SignalRun(Series series) {
        this.series = series;
        this.counts = series.values().stream().allMatch(value -> value == null || value == Math.rint(value));
    }

    static SignalRun over(Series series) {
        if (series.size() == 0) {
            throw new IllegalArgumentException("a series has one month or more");
        }
        SignalRun run = new SignalRun(series);
        run.restart(0);
        for (int index = 0; index < series.size(); index++) {
            run.take(index);
        }
        return run;
    }

    Verdict newest() {
        return newest;
    }

    List<Onset> onsets() {
        return List.copyOf(onsets);
    }

    /** What is known at the end of the series; a month still open counts as the start of a new level. */
    Baseline baseline() {
        if (open != Direction.NONE) {
            settle(series.size() - 1, true);
        }
        return baseline;
    }

    private void restart(int from) {
        double typical = series.values().subList(from, Math.min(series.size(), from + 12)).stream()
                .filter(value -> value != null)
                .mapToDouble(value -> value)
                .average()
                .orElse(1);
        baseline = new Baseline(counts, Math.max(typical, counts ? 0.5 : 1e-6));
        before = null;
        learnt = 0;
        open = Direction.NONE;
        Arrays.fill(seen, false);
    }

    private void take(int index) {
        if (index > 0 && series.isBreak(index)) {
            restart(index);
        }
        OptionalDouble value = series.value(index);
        if (value.isEmpty()) {
            if (open != Direction.NONE) {
                settle(index - 1, true);
            }
            baseline.pass();
            before = null;
            newest = unable("the newest month is not known");
            return;
        }
        if (open != Direction.NONE) {
            decideOpen(index);
        }
        judge(index, value.getAsDouble());
    }

    /** A month lay out. If the next one is more at home with it than with the months before, the level moved. */
    private void decideOpen(int index) {
        double value = series.value(index).getAsDouble();
        Baseline moved = baseline.copy();
        moved.shift();
        moved.learn(calendar(index - 1), series.value(index - 1).getAsDouble());
        Baseline stayed = baseline.copy();
        stayed.pass();
        boolean shifted = moved.foretell(calendar(index)).density(value)
                > stayed.foretell(calendar(index)).density(value);
        settle(index - 1, shifted);
    }

    private void settle(int openMonth, boolean shifted) {
        if (shifted) {
            baseline.shift();
            baseline.learn(calendar(openMonth), series.value(openMonth).getAsDouble());
        } else {
            baseline.pass();
        }
        before = null;
        open = Direction.NONE;
    }

    private void judge(int index, double value) {
        Foretold one = baseline.foretell(calendar(index));
        double p = twoSided(one, value);
        Direction direction = Direction.NONE;
        double side = value - one.mean();
        if (p < SignalRule.ONE_MONTH) {
            direction = side > 0 ? Direction.RISE : Direction.FALL;
        } else if (before != null) {
            Foretold two = before.foretell(calendar(index - 1), calendar(index));
            double sum = value + series.value(index - 1).getAsDouble();
            if (twoSided(two, sum) < SignalRule.TWO_MONTHS && (sum - two.mean()) * side > 0) {
                direction = side > 0 ? Direction.RISE : Direction.FALL;
            }
        }
        boolean testable = learnt >= SignalRule.LEAST;
        newest = testable ? verdict(index, one, value, p, direction) : unable("fewer than 12 months before it");
        if (learnt >= SignalRule.LEAST / 2 && direction != Direction.NONE) {
            if (testable) {
                onsets.add(new Onset(series.month(index), direction));
            }
            open = direction;
            return;
        }
        before = baseline.copy();
        baseline.learn(calendar(index), value);
        learnt++;
        seen[calendar(index)] = true;
    }

    private static double twoSided(Foretold foretold, double value) {
        return Math.min(1, 2 * Math.min(foretold.atMost(value), foretold.atLeast(value)));
    }

    private Verdict verdict(int index, Foretold foretold, double value, double p, Direction direction) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(Math.max(p, 1e-300) / 2);
        return new Verdict(
                direction,
                true,
                SignalRule.NAME,
                SignalRule.VERSION,
                foretold.mean(),
                foretold.quantile(SignalRule.ONE_MONTH / 2),
                foretold.quantile(1 - SignalRule.ONE_MONTH / 2),
                value < foretold.mean() ? -z : z,
                p,
                baseline.dispersion(),
                learnt,
                seen[calendar(index)],
                "");
    }

    private Verdict unable(String why) {
        double no = Double.NaN;
        return new Verdict(
                Direction.NONE, false, SignalRule.NAME, SignalRule.VERSION, no, no, no, no, no, no, learnt, false, why);
    }

    private int calendar(int index) {
        return series.month(index).getMonthValue() - 1;
    }
}
