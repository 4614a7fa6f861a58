package org.communitysafety.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.communitysafety.statistics.ControlChart.Kind;
import org.communitysafety.statistics.ControlChart.Observation;
import org.communitysafety.statistics.ControlChart.Options;
import org.communitysafety.statistics.ControlChart.Phase;
import org.communitysafety.statistics.ControlChart.Point;

/** Centre and limits of one phase of a chart, and its points against them. */
final class Limits {

    /** D4 for moving ranges of two: the upper limit of the moving range chart, and the bound of the screen. */
    static final double MOVING_RANGE_UPPER = 3.267;

    /** Below so many points limits are a trial. */
    private static final int ENOUGH = 12;

    /** d2 for moving ranges of two: the mean moving range of a normal series is 1.128 standard deviations. */
    private static final double D2 = 1.128;

    private final Kind kind;
    private final int basis;
    private final double factor;
    private final double centre;
    private final double screenAt;
    private final double meanMovingRange;
    private final double inflation;

    private Limits(Kind kind, List<Observation> basis, Options options) {
        this.kind = kind;
        this.basis = basis.size();
        this.factor = options.factor();
        double[] ranges = movingRanges(basis, value -> value.value());
        if (kind == Kind.XMR) {
            centre = mean(basis.stream().mapToDouble(Observation::value).toArray());
            screenAt = options.screen() ? MOVING_RANGE_UPPER * mean(ranges) : Double.POSITIVE_INFINITY;
            // Where nothing moved at all there is nothing to leave out.
            meanMovingRange = mean(screenAt > 0 ? below(ranges, screenAt) : ranges);
            inflation = 1;
        } else {
            double size = basis.stream().mapToDouble(Observation::size).sum();
            centre = basis.stream()
                            .mapToDouble(seen -> seen.value() * seen.size())
                            .sum()
                    / size;
            screenAt = Double.POSITIVE_INFINITY;
            meanMovingRange = Double.NaN;
            inflation = kind != Kind.C && options.laney() ? sigmaZ(basis) : 1;
        }
    }

    static Limits of(Kind kind, List<Observation> phase, Options options) {
        return new Limits(kind, phase.subList(0, Math.min(phase.size(), options.lockAfter())), options);
    }

    /** Laney (2002): the spread of the standardised points, from their moving range; never narrower than chance. */
    private double sigmaZ(List<Observation> basis) {
        double[] ranges = movingRanges(basis, seen -> {
            double sigma = sigma(seen.size());
            return sigma == 0 ? 0 : (seen.value() - centre) / sigma;
        });
        return ranges.length == 0 ? 1 : Math.max(1, mean(ranges) / D2);
    }

    private double sigma(double size) {
        return switch (kind) {
            case XMR -> factor * meanMovingRange / 3;
            case C, U -> Math.sqrt(centre / size);
            case P -> Math.sqrt(Math.max(0, centre * (1 - centre)) / size);
        };
    }

    Phase phase(List<Observation> phase) {
        return new Phase(
                phase.get(0).month(),
                phase.get(phase.size() - 1).month(),
                basis,
                basis < ENOUGH,
                centre,
                meanMovingRange,
                inflation);
    }

    List<Point> points(List<Observation> phase, int number) {
        List<Point> bare = new ArrayList<>();
        for (int index = 0; index < phase.size(); index++) {
            bare.add(point(phase, index, number));
        }
        return RunRules.marked(bare);
    }

    private Point point(List<Observation> phase, int index, int number) {
        Observation seen = phase.get(index);
        double reach = 3 * sigma(seen.size()) * inflation;
        double range = index == 0 ? Double.NaN : movingRange(phase.get(index - 1), seen, Observation::value);
        return new Point(
                seen.month(),
                number,
                seen.value(),
                centre,
                within(centre - reach),
                within(centre + reach),
                within(centre - reach * 2 / 3),
                within(centre + reach * 2 / 3),
                range,
                index < basis && screenAt > 0 && range >= screenAt,
                Set.of(),
                false);
    }

    /** Counts and rates end at 0, proportions at 1 as well. */
    private double within(double limit) {
        return switch (kind) {
            case XMR -> limit;
            case C, U -> Math.max(0, limit);
            case P -> Math.min(1, Math.max(0, limit));
        };
    }

    private static double[] movingRanges(List<Observation> seen, ToDoubleFunction<Observation> value) {
        return IntStream.range(1, seen.size())
                .mapToDouble(index -> movingRange(seen.get(index - 1), seen.get(index), value))
                .filter(range -> !Double.isNaN(range))
                .toArray();
    }

    private static double movingRange(Observation before, Observation now, ToDoubleFunction<Observation> value) {
        boolean neighbours = before.month().plusMonths(1).equals(now.month());
        return neighbours ? Math.abs(value.applyAsDouble(now) - value.applyAsDouble(before)) : Double.NaN;
    }

    private static double[] below(double[] values, double bound) {
        return Arrays.stream(values).filter(value -> value < bound).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
