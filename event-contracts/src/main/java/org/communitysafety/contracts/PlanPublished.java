package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * A partnership's plan: its priorities, and its targets with the measures that judge them. Also the form of a plan file.
 *
 * @param plan the plan's identifier, for example {@code nottingham-cdp-2021-24}
 * @param version counts from 1; a change is a new version with the date from which it holds
 * @param from ISO 8601 date
 * @param partnership the agency identifier of the partnership that owns the plan
 * @param area the area the plan is for
 * @param fictional true for a demonstration: never a real figure
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanPublished(
        String plan,
        int version,
        String from,
        String title,
        String source,
        String partnership,
        String partnershipName,
        String area,
        String areaName,
        boolean fictional,
        List<Priority> priorities,
        List<Target> targets,
        List<Outturn> outturns) {

    /** A strategic focus, the indicators that show it and the groups that deliver it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Priority(String id, String title, List<String> indicators, List<String> deliveryGroups) {}

    /** What the partnership says it will achieve; judged by each of its measures. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(String id, String title, String priority, List<Measure> measures) {}

    /**
     * How a target is judged.
     *
     * @param kind {@code reduce-any}, {@code reduce-by-percent} or {@code maintain}
     * @param source {@code reported} (by {@code agency}) or {@code events}; the two are never mixed in one comparison
     * @param polarity {@code lower-is-better} or {@code higher-is-better}
     * @param unit {@code count} or {@code percent}
     * @param percent for {@code reduce-by-percent}: 25 is a quarter less than the baseline, relative, by the end
     * @param toleranceRelative for {@code maintain}: the adverse change that still counts as maintained; 0.05 is 5 %
     * @param judgingPeriod {@code month} or {@code financial-year}
     * @param baseline what it is compared with
     * @param assessedFrom ISO 8601 date; earlier periods are shown and not judged
     * @param assessedTo ISO 8601 date by which the final target is due
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
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
            String assessedTo) {}

    /**
     * The reference value. With {@code value} null it is counted from events in {@code period}; a measure judged by
     * month is compared with the same month of that financial year.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Baseline(String period, BigDecimal value) {}

    /** A published figure that comes with the plan: history, which raises no alert. Status as in a measurement. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outturn(
            String agency, String indicator, String area, String period, BigDecimal value, String status) {}
}
