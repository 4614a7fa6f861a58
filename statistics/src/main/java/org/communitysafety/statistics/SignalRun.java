package org.communitysafety.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.communitysafety.statistics.SignalRule.Direction;
import org.communitysafety.statistics.SignalRule.Onset;
import org.communitysafety.statistics.SignalRule.Tails;
import org.communitysafety.statistics.SignalRule.Verdict;

/** {@link SignalRule} applied month by month, as the figures came in. */
final class SignalRun {

    /** In variances: what lies nearer to its expectation is beyond no limit. */
    private static final double NEAR = 0.7;

    private static final double LEAST_P = 1e-300;

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
        if (series.values().stream().anyMatch(value -> value != null && value < 0)) {
            run.newest = run.unable("values below 0 are not judged");
            return run;
        }
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
        Direction direction = beyond(1, one, value);
        if (direction == Direction.NONE && before != null) {
            Foretold two = before.foretell(calendar(index - 1), calendar(index));
            double sum = value + series.value(index - 1).getAsDouble();
            Direction together = beyond(2, two, sum);
            if (together == side(one, value)) {
                direction = together;
            }
        }
        boolean testable = learnt >= SignalRule.LEAST;
        if (index == series.size() - 1) {
            newest = testable ? verdict(index, one, value, direction) : unable("fewer than 12 months before it");
        }
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

    private static Direction side(Foretold foretold, double value) {
        return value > foretold.mean() ? Direction.RISE : Direction.FALL;
    }

    /** Whether a value lies beyond its limit; near the middle the tails need not be summed. */
    private Direction beyond(int months, Foretold foretold, double value) {
        double expected = foretold.mean();
        double off = value - expected;
        boolean slight = value < expected * SignalRule.LEAST_CHANGE && value > expected / SignalRule.LEAST_CHANGE;
        if (slight || off * off < NEAR * foretold.variance()) {
            return Direction.NONE;
        }
        Tails tails = Tails.of(months, expected, scatter(), learnt);
        if (off > 0) {
            return foretold.atLeast(value) < tails.rise() ? Direction.RISE : Direction.NONE;
        }
        return foretold.atMost(value) < tails.fall() ? Direction.FALL : Direction.NONE;
    }

    private double scatter() {
        return counts ? baseline.dispersion() : Double.NaN;
    }

    private Verdict verdict(int index, Foretold foretold, double value, Direction direction) {
        double p = Math.min(1, 2 * Math.min(foretold.atMost(value), foretold.atLeast(value)));
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(Math.max(p, LEAST_P) / 2);
        double expected = foretold.mean();
        Tails tails = Tails.of(1, expected, scatter(), learnt);
        return new Verdict(
                direction,
                true,
                SignalRule.NAME,
                SignalRule.VERSION,
                expected,
                Math.min(foretold.quantile(tails.fall()), expected / SignalRule.LEAST_CHANGE),
                Math.max(foretold.quantile(1 - tails.rise()), expected * SignalRule.LEAST_CHANGE),
                value < expected ? -z : z,
                p,
                baseline.dispersion(),
                learnt,
                seen[calendar(index)],
                reason(direction, beyond(1, foretold, value)));
    }

    private String reason(Direction direction, Direction alone) {
        if (direction == Direction.NONE) {
            return "within what the " + learnt + " months before foretell";
        }
        String side = direction == Direction.RISE ? "above" : "below";
        return alone == direction
                ? side + " what the " + learnt + " months before foretell"
                : "together with the month before it " + side + " what the months before those foretell";
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
