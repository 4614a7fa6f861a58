package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A partnership's plan as it is written: its priorities, and its targets with the measures that judge them. Checked by
 * {@link PlanRules}; texts are as in the plan file.
 *
 * @param version counts from 1; given by the platform
 * @param from ISO 8601 date from which this version holds
 * @param partnership the agency that owns the plan
 * @param fictional true for a demonstration: never a real figure
 */
public record Plan(
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
    public Plan {
        priorities = listed(priorities);
        targets = listed(targets);
        outturns = listed(outturns);
    }

    /** A strategic focus, the indicators that show it and the groups that deliver it. */
    public record Priority(String id, String title, List<String> indicators, List<String> deliveryGroups) {
        public Priority {
            indicators = listed(indicators);
            deliveryGroups = listed(deliveryGroups);
        }
    }

    /** What the partnership says it will achieve; {@code priority} is null for a headline target. */
    public record Target(String id, String title, String priority, List<Measure> measures) {
        public Target {
            measures = listed(measures);
        }
    }

    /** How a target is judged. */
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

    /** The reference value; counted from events in {@code period} when {@code value} is null. */
    public record Baseline(String period, BigDecimal value) {}

    /** A published figure that comes with the plan. */
    public record Outturn(
            String agency, String indicator, String area, String period, BigDecimal value, String status) {}

    public Plan withVersion(int newVersion) {
        return new Plan(
                plan,
                newVersion,
                from,
                title,
                source,
                partnership,
                partnershipName,
                area,
                areaName,
                fictional,
                priorities,
                targets,
                outturns);
    }

    private static <T> List<T> listed(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
