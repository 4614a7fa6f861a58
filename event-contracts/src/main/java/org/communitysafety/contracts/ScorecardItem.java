package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

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
        List<Year> years) {

    /** A period that has not ended yet. */
    public record Running(String period, BigDecimal actual, Boolean complete) {}

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

    /** A finished judging period beside the current one. */
    public record Year(String period, BigDecimal actual, String rag, String whiteReason) {}
}
