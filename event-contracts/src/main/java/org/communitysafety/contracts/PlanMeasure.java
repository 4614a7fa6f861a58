package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a target is judged. What a kind does not need is null.
 *
 * @param indicator null for a deliverable
 * @param source {@code reported} (by {@code agency}) or {@code events}; the two are never mixed in one comparison
 * @param kind {@code reduce-any}, {@code reduce-by-percent}, {@code increase-any}, {@code increase-by-percent},
 *     {@code maintain}, {@code at-least}, {@code at-most}, {@code below-benchmark}, {@code above-benchmark},
 *     {@code top-quartile}, {@code downward-trend}, {@code upward-trend}, {@code milestones} or {@code deliverable}
 * @param polarity {@code lower-is-better} or {@code higher-is-better}
 * @param unit {@code count}, {@code percent}, {@code rate}, {@code score}, {@code rank}, {@code gbp}, {@code
 *     gbp-per-case} or {@code ratio}
 * @param percent for {@code …-by-percent}: 25 is a quarter of the baseline (or 25 points, see {@code reading})
 * @param toleranceRelative for {@code maintain}: the adverse change that still counts as maintained; 0.05 is 5 %
 * @param judgingPeriod {@code month}, {@code quarter}, {@code financial-year}, {@code calendar-year},
 *     {@code assessment-year}, {@code survey-round} or {@code information-period}
 * @param baseline what it is compared with; null for kinds without one and while it is pending
 * @param assessedFrom ISO 8601 date; earlier periods are shown and not judged
 * @param assessedTo ISO 8601 date by which the final target is due
 * @param state {@code active} (also where null), {@code draft} or {@code baseline-pending}; only active is judged
 * @param reading {@code relative} (also where null) or {@code points}: what {@code percent} is a part of
 * @param value for {@code at-least} and {@code at-most}, in the unit
 * @param toleranceAbsolute for {@code maintain}, in the unit, instead of the relative one
 * @param trajectory {@code linear} (also where null: equal yearly steps), {@code seasonal} (the year's step divided
 *     over its months as earlier years were) or {@code none} (the final target at once)
 * @param rounding how the document prints the figure; null: unrounded
 * @param numerator in words, what is counted; null for a plain count
 * @param denominator in words, out of what
 * @param deliverable for {@code deliverable}: what is reported of it
 * @param note what a reader of the figure has to know, in our own words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanMeasure(
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

    /**
     * The reference value. With {@code value} null it is counted from events in {@code period}; a measure judged by
     * month is compared with the same month of that financial year.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Baseline(String period, BigDecimal value) {}

    /** A dated series of its own that a measure is held against, period by period: a figure {@code agency} reports. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Benchmark(String title, String indicator, String agency, String area) {}

    /**
     * The peers a measure is ranked among, itself included: the same indicator in other areas.
     *
     * @param agency who reports the peers' figures; null where they are counted from events
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Comparators(String title, String indicator, String agency, List<String> areas) {}

    /**
     * A dated step of a target.
     *
     * @param due ISO 8601 date
     * @param percent the change from the baseline by then: 30 is 30 % less (more, where higher is better)
     * @param value the figure to be reached by then, in the unit, instead of {@code percent}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Milestone(String title, String due, BigDecimal percent, BigDecimal value) {}

    /** @param mode {@code half-up} or {@code down} (truncated) */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rounding(int decimals, String mode) {}

    /**
     * Work to be done rather than a figure to be reached: people judge it, quarter by quarter.
     *
     * @param owners agency identifiers
     * @param due ISO 8601 date by which it is to be done; null when none is set
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Deliverable(List<String> owners, String due, List<Report> reports) {}

    /**
     * @param period the quarter reported on
     * @param rag {@code GREEN} achieved or adequate progress, {@code AMBER} started but inadequate or at risk,
     *     {@code RED} unachieved or unlikely to be, {@code WHITE} not started but planned for a later quarter
     * @param done true once it is achieved: nothing is overdue any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Report(String period, String rag, boolean done, String narrative) {}
}
