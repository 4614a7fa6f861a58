package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * One version of a partnership's plan, as far as it is judged.
 *
 * @param version counts from 1; every status names it
 * @param from the date from which this version holds
 * @param fictional true for a demonstration
 * @param measures in the plan's own order
 * @param targets what the measures judge; a plan kept before targets were kept has none
 * @param endedOn nothing is judged after it; null while it runs
 * @param thresholds where a running period turns green and red; null: the usual ones
 * @param headlines summaries as the document prints them
 * @param priorities a plan kept before they were kept has none, and its measures show them
 */
public record Plan(
        String id,
        int version,
        LocalDate from,
        String title,
        String partnership,
        AreaCode area,
        String areaName,
        boolean fictional,
        List<Measure> measures,
        List<Target> targets,
        LocalDate endedOn,
        Thresholds thresholds,
        List<Headline> headlines,
        List<Priority> priorities) {
    static final Comparator<Plan> BY_VERSION = Comparator.comparingInt(Plan::version);

    public Plan {
        measures = List.copyOf(measures);
        targets = targets == null ? List.of() : List.copyOf(targets);
        thresholds = thresholds == null ? Thresholds.USUAL : thresholds;
        headlines = headlines == null ? List.of() : List.copyOf(headlines);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
    }

    /**
     * A strategic focus.
     *
     * @param indicators that show it
     * @param deliveryGroups who is to act on it
     */
    public record Priority(String id, List<String> indicators, List<String> deliveryGroups) {
        public Priority {
            indicators = indicators == null ? List.of() : List.copyOf(indicators);
            deliveryGroups = deliveryGroups == null ? List.of() : List.copyOf(deliveryGroups);
        }
    }

    /**
     * What the partnership says it will achieve.
     *
     * @param rollUp how its colour follows from its measures'; null is worst-of
     * @param sponsor the agency that champions it; null when none is named
     * @param leadRole the role that leads it; null when none is named
     * @param deliveryGroups who is to act on it
     * @param alsoIn further plans that it belongs to; this one's terms judge it
     */
    public record Target(
            String id,
            String title,
            RollUp rollUp,
            String sponsor,
            String leadRole,
            List<String> deliveryGroups,
            List<String> alsoIn) {
        public Target {
            alsoIn = alsoIn == null ? List.of() : List.copyOf(alsoIn);
            deliveryGroups = deliveryGroups == null ? List.of() : List.copyOf(deliveryGroups);
            rollUp = rollUp == null ? RollUp.WORST_OF : rollUp;
        }
    }

    /** How many items of each colour a document prints for a period, and what it makes of them. */
    public record Headline(Period period, int green, int amber, int red, int white, String rating) {}

    /** Every cell that a judgement reads: the measures' own, their benchmarks and their peers. */
    public Set<Cell> cells() {
        return measures.stream().flatMap(measure -> measure.cells(area)).collect(Collectors.toSet());
    }

    /** The targets that belong to another plan too. */
    public Set<String> sharedWith(String other) {
        return targets.stream()
                .filter(target -> target.alsoIn().contains(other))
                .map(Target::id)
                .collect(Collectors.toSet());
    }

    /** The measure of this name, where this version has it. */
    Optional<Measure> measure(String measure) {
        return measures.stream().filter(one -> one.id().equals(measure)).findFirst();
    }

    /** True where one of these agencies answers for a deliverable, whose sentence names it. */
    public boolean hasDeliverableOf(Set<String> agencies) {
        return measures.stream()
                .map(measure -> measure.terms().deliverable())
                .filter(Objects::nonNull)
                .anyMatch(work -> work.owners().stream().anyMatch(agencies::contains));
    }

    /** By what alerts on a measure are bundled. */
    public AlertGroup groupOf(Measure measure) {
        return new AlertGroup(measure.priority(), target(measure.target()).deliveryGroups());
    }

    /** Priorities that list one of these indicators, or whose measures are of one, in the plan's order. */
    Stream<Priority> prioritiesShownBy(Predicate<String> indicators) {
        Stream<Priority> measured = measures.stream()
                .filter(measure -> measure.indicator() != null && indicators.test(measure.indicator()))
                .map(measure -> new Priority(
                        measure.priority(),
                        List.of(measure.indicator()),
                        target(measure.target()).deliveryGroups()));
        return Stream.concat(
                priorities.stream()
                        .filter(priority -> priority.indicators().stream().anyMatch(indicators)),
                measured);
    }

    /** The target of this name; one that says nothing of itself where it is not kept. */
    Target target(String target) {
        return targets.stream()
                .filter(one -> one.id().equals(target))
                .findFirst()
                .orElseGet(() -> new Target(target, target, null, null, null, List.of(), List.of()));
    }

    /**
     * The version that holds on a date: the highest of those already in force. Before the first of them the earliest
     * holds, so that years before a plan can be shown beside it.
     *
     * @throws NoSuchElementException when there is no version at all
     */
    public static Plan holdingOn(LocalDate date, Collection<Plan> versions) {
        return inForce(date, versions).max(BY_VERSION).orElseGet(() -> earliest(versions));
    }

    /** The version published last, whether or not it is in force. */
    public static Plan newest(Collection<Plan> versions) {
        return versions.stream().max(BY_VERSION).orElseThrow();
    }

    /** The same version with other measures. */
    Plan with(List<Measure> others) {
        return new Plan(
                id,
                version,
                from,
                title,
                partnership,
                area,
                areaName,
                fictional,
                others,
                targets,
                endedOn,
                thresholds,
                headlines,
                priorities);
    }

    /** The sentence to a judgement, by the definition of the version that judged. */
    public static String explain(Collection<Plan> versions, String measure, Judgement judged, AgencyNames agencies) {
        Plan judging = versions.stream()
                .filter(plan -> plan.version() == judged.targetVersion())
                .findFirst()
                .orElseGet(() -> newest(versions));
        return judging.measure(measure)
                .map(one -> Explanation.of(one, judging.areaName(), judged, agencies))
                .orElse(null);
    }

    private static Stream<Plan> inForce(LocalDate date, Collection<Plan> versions) {
        return versions.stream().filter(plan -> !plan.from().isAfter(date));
    }

    private static Plan earliest(Collection<Plan> versions) {
        LocalDate first =
                versions.stream().map(Plan::from).min(Comparator.naturalOrder()).orElseThrow();
        return inForce(first, versions).max(BY_VERSION).orElseThrow();
    }
}
