package org.communitysafety.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A control chart: where a process has run, within which limits, and which points stand out.
 *
 * <p>XmR as the NHS "Making Data Count" programme draws it; c, u and p as in Montgomery, Introduction to Statistical
 * Quality Control, chapter 7; Laney's u′ and p′ widen their limits by the spread of the standardised points. A recording
 * break starts a new phase, with its own centre and limits. Limits are taken from the first {@link Options#lockAfter}
 * points of a phase and then stay; until there are so many they are trial limits.
 *
 * @param points the known months only
 */
public record ControlChart(Kind kind, List<Phase> phases, List<Point> points) {

    /** What is drawn. */
    public enum Kind {
        /** Single values with their moving range; for anything measured monthly. */
        XMR,
        /** Counts with the same opportunity every month. */
        C,
        /** Counts over a changing exposure (population, days, visits). */
        U,
        /** Parts of a whole that changes in size. */
        P
    }

    /**
     * How the limits are found.
     *
     * @param screen XmR: leave out moving ranges of 3.267 mean moving ranges and more, once
     * @param lockAfter points that give a phase its limits; {@link Integer#MAX_VALUE} takes them all
     * @param laney u and p: widen the limits by the spread that monthly figures have beyond chance
     * @param factor XmR: limits lie so many mean moving ranges from the centre
     */
    public record Options(boolean screen, int lockAfter, boolean laney, double factor) {

        /** The NHS's rounding of 3 / 1.128. */
        public static final double NHS_FACTOR = 2.66;

        /** Screened, locked after 12 points, Laney's correction, as the platform draws its charts. */
        public static final Options STANDARD = new Options(true, 12, true, NHS_FACTOR);

        public Options {
            if (lockAfter < 2 || !(factor > 0)) {
                throw new IllegalArgumentException("limits need two points or more and a factor above 0");
            }
        }

        public Options(boolean screen, int lockAfter) {
            this(screen, lockAfter, true, NHS_FACTOR);
        }
    }

    /**
     * A stretch counted in one way.
     *
     * @param from first known month
     * @param to last known month
     * @param basis points that the limits rest on
     * @param trial true while they are fewer than 12
     * @param meanMovingRange after screening; NaN except for XmR
     * @param inflation Laney's sigma z; 1 where it is not used
     */
    public record Phase(
            YearMonth from,
            YearMonth to,
            int basis,
            boolean trial,
            double centre,
            double meanMovingRange,
            double inflation) {

        /** The limit of the moving range chart: 3.267 mean moving ranges. */
        public double movingRangeUpper() {
            return Limits.MOVING_RANGE_UPPER * meanMovingRange;
        }
    }

    /**
     * One known month.
     *
     * @param phase index of its phase
     * @param movingRange distance from the month before; NaN for the first of a phase and after a gap
     * @param screened whether the moving range was left out of the limits
     * @param fired the rules that this point completes
     * @param rising whether what fired points upwards; false where nothing fired
     */
    public record Point(
            YearMonth month,
            int phase,
            double value,
            double centre,
            double lower,
            double upper,
            double nearLower,
            double nearUpper,
            double movingRange,
            boolean screened,
            Set<Rule> fired,
            boolean rising) {

        /** The most telling rule that fired. */
        public Optional<Rule> rule() {
            return fired.stream().min(Enum::compareTo);
        }
    }

    public ControlChart {
        phases = List.copyOf(phases);
        points = List.copyOf(points);
    }

    /**
     * Draws a chart.
     *
     * @param values XmR the values, c and u the counts, p the parts
     * @param denominators u the exposures, p the wholes, month by month as the values; null for XmR and c
     */
    public static ControlChart of(Kind kind, Series values, Series denominators, Options options) {
        boolean needs = kind == Kind.U || kind == Kind.P;
        if (needs && denominators == null) {
            throw new IllegalArgumentException("a " + kind + " chart needs denominators");
        }
        List<Phase> phases = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= values.size(); index++) {
            if (index == values.size() || values.isBreak(index)) {
                List<Observation> stretch = stretch(values, needs ? denominators : null, start, index);
                if (!stretch.isEmpty()) {
                    Limits limits = Limits.of(kind, stretch, options);
                    points.addAll(limits.points(stretch, phases.size()));
                    phases.add(limits.phase(stretch));
                }
                start = index;
            }
        }
        return new ControlChart(kind, phases, points);
    }

    private static List<Observation> stretch(Series values, Series denominators, int from, int to) {
        List<Observation> known = new ArrayList<>();
        for (int index = from; index < to; index++) {
            OptionalDouble value = values.value(index);
            OptionalDouble size = denominators == null ? OptionalDouble.of(1) : denominators.at(values.month(index));
            if (value.isPresent() && size.isPresent() && size.getAsDouble() > 0) {
                known.add(new Observation(
                        values.month(index), value.getAsDouble() / size.getAsDouble(), size.getAsDouble()));
            }
        }
        return known;
    }

    /** The newest point; empty where no month is known. */
    public Optional<Point> newest() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** The phase that runs now. */
    public Optional<Phase> current() {
        return phases.isEmpty() ? Optional.empty() : Optional.of(phases.get(phases.size() - 1));
    }

    /** A month as it is drawn: for u and p the value is already divided by its size. */
    record Observation(YearMonth month, double value, double size) {}
}
