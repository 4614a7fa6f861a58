package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A partnership's plan as it is written: its priorities, and its targets with the measures that judge them. Checked by
 * {@link PlanRules}; texts are as in the plan file.
 *
 * @param version counts from 1; given by the platform
 * @param from ISO 8601 date from which this version holds
 * @param partnership the agency that owns the plan
 * @param fictional true for a demonstration: never a real figure
 * @param outturns published figures; null in what is put keeps those of the version before, an empty list withdraws them
 * @param to ISO 8601 date on which the plan was to end; null when it does not say
 * @param endedOn ISO 8601 date on which it ended, early or not; null while it runs
 * @param replacedBy the plan that took its place; null when none did
 * @param thresholds null for the usual ones
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
        List<Outturn> outturns,
        String to,
        String endedOn,
        String replacedBy,
        Thresholds thresholds,
        List<Headline> headlines,
        List<Absent> absent) {
    public Plan {
        priorities = listed(priorities);
        targets = listed(targets);
        outturns = outturns == null ? null : listed(outturns);
        headlines = listed(headlines);
        absent = listed(absent);
    }

    /** A strategic focus, the indicators that show it, the groups that deliver it and who champions it. */
    public record Priority(
            String id,
            String title,
            List<String> indicators,
            List<String> deliveryGroups,
            String sponsor,
            String leadRole) {
        public Priority {
            indicators = listed(indicators);
            deliveryGroups = listed(deliveryGroups);
        }
    }

    /**
     * What the partnership says it will achieve; {@code priority} is null for a headline target.
     *
     * @param number as the document numbers it
     * @param rollUp how its colour follows from its measures'; null is {@code worst-of}
     * @param alsoIn further plans that it belongs to
     */
    public record Target(
            String id,
            String title,
            String priority,
            List<Measure> measures,
            String number,
            String sponsor,
            String leadRole,
            String rollUp,
            List<String> alsoIn) {
        public Target {
            measures = listed(measures);
            alsoIn = listed(alsoIn);
        }

        Target withMeasures(List<Measure> others) {
            return new Target(id, title, priority, others, number, sponsor, leadRole, rollUp, alsoIn);
        }
    }

    /** A published figure that comes with the plan. */
    public record Outturn(
            String agency,
            String indicator,
            String area,
            String period,
            BigDecimal value,
            String status,
            BigDecimal numerator,
            BigDecimal denominator) {}

    /** Probabilities of success, 0 to 1, from which a running period is green and below which it is red. */
    public record Thresholds(BigDecimal greenFrom, BigDecimal redBelow) {}

    /** A summary as the document prints it. */
    public record Headline(String period, int green, int amber, int red, int white, String rating) {}

    /** What the document mentions and does not contain. */
    public record Absent(String title, String priority, String where) {}

    public Plan withVersion(int newVersion) {
        return copy(newVersion, targets, outturns, thresholds);
    }

    /** The same plan with the figures of the version before, where it says nothing of them. */
    public Plan withOutturnsOf(Optional<Plan> before) {
        return outturns != null
                ? this
                : copy(version, targets, before.map(Plan::outturns).orElse(List.of()), thresholds);
    }

    Plan withTargets(List<Target> others) {
        return copy(version, others, outturns, thresholds);
    }

    /** The same plan with what goes without saying said. */
    Plan completed(List<Target> full, List<Outturn> fullOutturns, Thresholds fullThresholds) {
        return copy(version, full, fullOutturns, fullThresholds);
    }

    /** The areas whose figures its measures are judged by: its own, those of benchmarks and of peers. */
    public Set<String> areas() {
        Stream<Measure> measures = targets.stream().flatMap(target -> target.measures().stream());
        return Stream.concat(Stream.of(area), measures.flatMap(Measure::otherAreas))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Plan copy(int newVersion, List<Target> newTargets, List<Outturn> newOutturns, Thresholds newThresholds) {
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
                newTargets,
                newOutturns,
                to,
                endedOn,
                replacedBy,
                newThresholds,
                headlines,
                absent);
    }

    static <T> List<T> listed(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
