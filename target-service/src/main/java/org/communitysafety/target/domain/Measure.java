package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a target is judged, as the plan file writes it. What a kind does not need is null; which kind needs what is
 * {@link MeasureKind}'s to say.
 *
 * @param indicator null for a deliverable
 * @param source {@code reported} by {@code agency}, or counted from {@code events}
 * @param state null is {@code active}
 * @param reading what {@code percent} is a part of: null and {@code relative} the baseline, {@code points} the unit
 * @param trajectory null is {@code linear}
 * @param numerator in words, what is counted
 * @param denominator in words, out of what
 */
public record Measure(
        String id,
        String title,
        String indicator,
        String source,
        String agency,
        String kind,
        String polarity,
        String unit,
        BigDecimal percent,
        BigDecimal toleranceRelative,
        String judgingPeriod,
        Baseline baseline,
        String assessedFrom,
        String assessedTo,
        String state,
        String reading,
        BigDecimal value,
        BigDecimal toleranceAbsolute,
        Benchmark benchmark,
        Comparators comparators,
        List<Milestone> milestones,
        String trajectory,
        Rounding rounding,
        String numerator,
        String denominator,
        Deliverable deliverable,
        String note) {
    static final String ACTIVE = "active";
    static final String DRAFT = "draft";
    static final String BASELINE_PENDING = "baseline-pending";
    static final String POINTS = "points";

    public Measure {
        milestones = Plan.listed(milestones);
    }

    /** The reference value; taken from the values of {@code period} when {@code value} is null. */
    public record Baseline(String period, BigDecimal value) {}

    /** A dated series that the measure is held against. */
    public record Benchmark(String title, String indicator, String agency, String area) {}

    /** The peers it is ranked among, itself included. */
    public record Comparators(String title, String indicator, String agency, List<String> areas) {
        public Comparators {
            areas = Plan.listed(areas);
        }
    }

    /** A dated step: a change from the baseline or a figure, by a day. */
    public record Milestone(String title, String due, BigDecimal percent, BigDecimal value) {}

    /** How the document prints the figure. */
    public record Rounding(int decimals, String mode) {}

    /** Work that people judge, period by period. */
    public record Deliverable(List<String> owners, String due, List<Report> reports) {
        public Deliverable {
            owners = Plan.listed(owners);
            reports = Plan.listed(reports);
        }
    }

    /** What is said of a deliverable at the end of a period. */
    public record Report(String period, String rag, boolean done, String narrative) {}

    /** Only an active measure is judged; the others wait for what they lack. */
    boolean isActive() {
        return state == null || ACTIVE.equals(state);
    }

    /** The areas of its benchmark and of its peers. */
    Stream<String> otherAreas() {
        return Stream.concat(
                Stream.ofNullable(benchmark).map(Benchmark::area),
                Stream.ofNullable(comparators).flatMap(peers -> peers.areas().stream()));
    }

    Measure withDeliverable(Deliverable other) {
        return new Measure(
                id,
                title,
                indicator,
                source,
                agency,
                kind,
                polarity,
                unit,
                percent,
                toleranceRelative,
                judgingPeriod,
                baseline,
                assessedFrom,
                assessedTo,
                state,
                reading,
                value,
                toleranceAbsolute,
                benchmark,
                comparators,
                milestones,
                trajectory,
                rounding,
                numerator,
                denominator,
                other,
                note);
    }
}
