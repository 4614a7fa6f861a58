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
 * @param to ISO 8601 date on which the plan was to end; null when it does not say
 * @param endedOn ISO 8601 date on which it ended, early or not: nothing is judged after it; null while it runs
 * @param replacedBy the plan that took its place; null when none did
 * @param thresholds where a running period's probability of success turns green and red; null for the usual ones
 * @param headlines summaries as the document prints them; ours is derived from the items, a difference is shown
 * @param absent what the document mentions and does not contain
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
        List<Outturn> outturns,
        String to,
        String endedOn,
        String replacedBy,
        Thresholds thresholds,
        List<Headline> headlines,
        List<Absent> absent) {

    /**
     * A strategic focus, the indicators that show it and the groups that deliver it.
     *
     * @param sponsor the agency that champions it; null when none is named
     * @param leadRole the role that leads it, never a person's name
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Priority(
            String id,
            String title,
            List<String> indicators,
            List<String> deliveryGroups,
            String sponsor,
            String leadRole) {
        /** A priority without a sponsor or a leading role. */
        public Priority(String id, String title, List<String> indicators, List<String> deliveryGroups) {
            this(id, title, indicators, deliveryGroups, null, null);
        }
    }

    /**
     * What the partnership says it will achieve; judged by each of its measures.
     *
     * @param number as the document numbers it; null when it does not
     * @param sponsor the agency that champions it; null when none is named
     * @param leadRole the role that leads it, never a person's name
     * @param rollUp {@code worst-of} (also where null), {@code best-of} or {@code majority}: its colour from its measures'
     * @param alsoIn identifiers of further plans that the target belongs to
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(
            String id,
            String title,
            String priority,
            List<PlanMeasure> measures,
            String number,
            String sponsor,
            String leadRole,
            String rollUp,
            List<String> alsoIn) {
        /** A target of this plan alone. */
        public Target(String id, String title, String priority, List<PlanMeasure> measures) {
            this(id, title, priority, measures, null, null, null, null, List.of());
        }
    }

    /**
     * Both are probabilities between 0 and 1.
     *
     * @param greenFrom usually 0.5
     * @param redBelow usually 0.15
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Thresholds(BigDecimal greenFrom, BigDecimal redBelow) {}

    /** A summary as printed: how many items of each colour in a quarter or year. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Headline(String period, int green, int amber, int red, int white, String rating) {}

    /** @param where the appendix or document that would have it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Absent(String title, String priority, String where) {}

    /**
     * A published figure that comes with the plan: history, which raises no alert. Status as in a measurement.
     *
     * @param numerator null where the document does not print it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outturn(
            String agency,
            String indicator,
            String area,
            String period,
            BigDecimal value,
            String status,
            BigDecimal numerator,
            BigDecimal denominator) {
        /** A figure printed without the counts behind it. */
        public Outturn(String agency, String indicator, String area, String period, BigDecimal value, String status) {
            this(agency, indicator, area, period, value, status, null, null);
        }
    }
}
