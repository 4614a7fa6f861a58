package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One measure of a plan on the scorecard: its figures, its colour and why.
 *
 * @param rag {@code GREEN}, {@code AMBER}, {@code RED} or {@code WHITE}; white has a {@code whiteReason}
 * @param actual the figure of {@code period} in the measure's unit, unrounded; null when there is none
 * @param running the period that has not ended at {@code asOf}; it has no colour
 * @param source {@code reported} or {@code events}
 * @param change actual minus baseline
 * @param changePercent relative to the baseline, in per cent: -7.3067 is a fall of 7.3067 %
 * @param changePoints in percentage points, for a measure in per cent; null otherwise
 * @param trajectory the value the target asks for in {@code period}
 * @param gapToFinalTarget actual minus final target
 * @param directionOfTravel {@code IMPROVING}, {@code STABLE}, {@code DETERIORATING} or {@code UNKNOWN}
 * @param explanation one plain sentence
 * @param kind the kind of target, as in a plan file
 * @param targetStatus the target it belongs to, with the colour rolled up from its measures
 * @param forecastNote why there is no forecast, or what it rests on; null where the period has ended
 * @param series what the monthly series does, apart from the target; null where there is none
 * @param against what it is held against besides a baseline; null where there is nothing
 * @param displayed the actual as the plan's document rounds it; null where it does not say
 * @param gapToFinalTargetPercent the gap in per cent of the final target; null where that is zero or there is none
 * @param gapToTrajectoryPercent actual minus trajectory, in per cent of the trajectory
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ScorecardItem(
        String target,
        String measure,
        String title,
        String priority,
        String indicator,
        String unit,
        String rag,
        String whiteReason,
        String period,
        String asOf,
        BigDecimal actual,
        Running running,
        String source,
        BigDecimal baseline,
        String baselinePeriod,
        BigDecimal change,
        BigDecimal changePercent,
        BigDecimal changePoints,
        BigDecimal finalTarget,
        BigDecimal trajectory,
        BigDecimal gapToFinalTarget,
        Forecast forecast,
        String directionOfTravel,
        Signal signal,
        Boolean complete,
        int targetVersion,
        int indicatorVersion,
        String explanation,
        List<Year> years,
        String kind,
        TargetStatus targetStatus,
        String forecastNote,
        Series series,
        Against against,
        String displayed,
        BigDecimal gapToFinalTargetPercent,
        BigDecimal gapToTrajectoryPercent) {

    /** What the actual is made of: null where it is no percentage or rate, or that is not known. */
    public Counts countsBehindActual() {
        return years == null
                ? null
                : years.stream()
                        .filter(year -> year.period().equals(period))
                        .map(Year::counts)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The target behind the measure.
     *
     * @param rag of all its measures together, by {@code rollUp}
     * @param sponsor the agency that champions it; null when none is named
     * @param leadRole the role that leads it; null when none is named
     */
    public record TargetStatus(String title, String rag, String rollUp, String sponsor, String leadRole) {}

    /** Variation and assurance are kept apart; each comparison is null where months are missing or not complete. */
    public record Series(
            Variation variation, Assurance assurance, Comparison yearToDate, Comparison rolling12, Rate rate) {}

    /** @param milestones in order of their dates; empty for other kinds */
    public record Against(Benchmark benchmark, Rank rank, List<Milestone> milestones, Deliverable deliverable) {}

    /**
     * A period that has not ended yet.
     *
     * @param rag from the probability of meeting the period's value; WHITE without a forecast
     * @param explanation one plain sentence
     */
    public record Running(
            String period, BigDecimal actual, Boolean complete, String rag, String whiteReason, String explanation) {}

    /**
     * What the monthly series does.
     *
     * @param type {@code COMMON_CAUSE}, {@code IMPROVEMENT}, {@code CONCERN} or {@code UNKNOWN}
     * @param rule what fired, or why nothing can be said
     */
    public record Variation(String type, String rule) {}

    /** @param type {@code PASS}, {@code FAIL}, {@code INCONSISTENT} or {@code UNKNOWN} */
    public record Assurance(String type, String rule) {}

    /** Equal, complete months of this year and last. */
    public record Comparison(
            String from,
            String to,
            BigDecimal actual,
            BigDecimal lastYear,
            BigDecimal change,
            BigDecimal changePercent) {}

    /** @param per what the rate is for: 1000 is per thousand people */
    public record Rate(BigDecimal value, int per, long population, String populationYear) {}

    /** @param gap actual minus benchmark, in points for a measure in per cent */
    public record Benchmark(String title, String period, BigDecimal value, BigDecimal gap) {}

    /** @param quartile 1 to 4, 1 the best */
    public record Rank(int rank, int of, int quartile, String title) {}

    /** @param state {@code MET}, {@code MISSED} or {@code DUE} */
    public record Milestone(String title, String due, BigDecimal asked, String state) {}

    /** @param reports oldest first */
    public record Deliverable(List<String> owners, String due, boolean done, boolean overdue, List<Report> reports) {}

    /** What people said of a deliverable in a quarter. */
    public record Report(String period, String rag, boolean done, String narrative) {}

    /** Where the period is heading; probabilities are between 0 and 1. */
    public record Forecast(
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            BigDecimal probabilityOfMeeting,
            BigDecimal neededPerMonth) {}

    /**
     * Whether the change from the baseline is beyond ordinary variation.
     *
     * @param present null when it cannot be tested, for example a rate without its numerator and denominator
     * @param rule the test, or why there is none
     */
    public record Signal(Boolean present, String rule, Double z, Double p) {}

    /**
     * A finished judging period, the current one among them.
     *
     * @param counts behind the actual, where it is a percentage or a rate and they are known; null otherwise
     */
    public record Year(String period, BigDecimal actual, String rag, String whiteReason, Counts counts) {}

    /**
     * What a percentage or a rate is made of.
     *
     * @param interval how surely a share is known; null where the numerator is no part of the denominator
     */
    public record Counts(BigDecimal numerator, BigDecimal denominator, Interval interval) {}

    /**
     * @param lower in per cent, as {@code upper}
     * @param level 0 to 1
     * @param method {@code wilson}
     */
    public record Interval(double lower, double upper, double level, String method) {}
}
