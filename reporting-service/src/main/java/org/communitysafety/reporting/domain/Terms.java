package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/**
 * What a kind of target needs besides a baseline and a percentage; what a kind does not need is null.
 *
 * @param reading of a percentage; null is relative
 * @param value of at least and at most, in the unit
 * @param toleranceAbsolute of maintain, in the unit; it goes before the relative one
 * @param trajectory null is linear
 * @param milestones ordered by their dates
 * @param rounding as the plan's document prints the figure; null: unrounded
 */
public record Terms(
        Reading reading,
        BigDecimal value,
        BigDecimal toleranceAbsolute,
        Trajectory trajectory,
        Benchmark benchmark,
        Comparators comparators,
        List<Milestone> milestones,
        Deliverable deliverable,
        Rounding rounding) {
    /** Nothing besides. */
    public static final Terms USUAL = new Terms(null, null, null, null, null, null, List.of(), null, null);

    /** What a percentage is a part of: the baseline, or the points of the scale the figure is in. */
    public enum Reading {
        RELATIVE,
        POINTS
    }

    /** How a target's value moves from the baseline to its end. */
    public enum Trajectory {
        /** Equal yearly steps. */
        LINEAR,
        /** Equal yearly steps, each year's value divided over its months as earlier years were. */
        SEASONAL,
        /** The final target at once. */
        NONE
    }

    public Terms {
        reading = reading == null ? Reading.RELATIVE : reading;
        trajectory = trajectory == null ? Trajectory.LINEAR : trajectory;
        milestones = milestones == null
                ? List.of()
                : milestones.stream()
                        .sorted(Comparator.comparing(Milestone::due))
                        .toList();
    }

    Terms with(Deliverable other) {
        return new Terms(
                reading, value, toleranceAbsolute, trajectory, benchmark, comparators, milestones, other, rounding);
    }

    /** A dated series that a measure is held against: the figure {@code agency} reports. */
    public record Benchmark(String title, String indicator, String agency, AreaCode area) {
        ValueKey keyOf(Period period) {
            return new ValueKey(indicator, area, period, ValueSource.REPORTED, agency);
        }
    }

    /** @param agency who reports the peers' figures; null where they are counted from events */
    public record Comparators(String title, String indicator, String agency, List<AreaCode> areas) {
        public Comparators {
            areas = List.copyOf(areas);
        }

        ValueKey keyOf(AreaCode area, Period period) {
            return new ValueKey(
                    indicator, area, period, agency == null ? ValueSource.EVENTS : ValueSource.REPORTED, agency);
        }
    }

    /**
     * A dated step.
     *
     * @param percent the change from the baseline asked for by then; null where {@code value} is given
     * @param value to be reached by then, in the unit
     */
    public record Milestone(String title, LocalDate due, BigDecimal percent, BigDecimal value) {}

    /** @param reports oldest first */
    public record Deliverable(List<String> owners, LocalDate due, List<Report> reports) {
        public Deliverable {
            owners = owners == null ? List.of() : List.copyOf(owners);
            reports = reports == null
                    ? List.of()
                    : reports.stream()
                            .sorted(Comparator.comparing(Report::period))
                            .toList();
        }

        /** The newest of the reports up to {@code period}. */
        Optional<Report> newestBy(Period period) {
            return reports.stream()
                    .filter(report -> report.period().compareTo(period) <= 0)
                    .reduce((before, after) -> after);
        }
    }

    /** What people said of a deliverable in a quarter. */
    public record Report(Period period, Rag rag, boolean done, String narrative) {}
}
