package org.communitysafety.target.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which steps of referrals an indicator counts, each in the month in which it was taken, and for whom.
 *
 * @param selections steps that meet any of them count, each once
 * @param agency whose figure a step is: {@code agency} that reports it (when left out), {@code by} whom it was taken,
 *     {@code from} or {@code to} whom it was sent, the {@code referrer} or the {@code receiver} of the referral. A step
 *     that does not name them does not count
 * @param sums null: each step counts as one; {@code weight}: as what the pathway's matrix says its offence weighs, and not
 *     at all where it says nothing
 */
public record StepCount(List<Selection> selections, String agency, String sums) {
    static final String WEIGHT = "weight";

    public static final String OPENING = "opening";
    public static final String ENDING = "ending";

    public StepCount {
        selections = listed(selections);
    }

    /**
     * Steps that meet every condition stated; a condition without an entry is not stated.
     *
     * @param pathways never empty
     * @param steps the pathway's words
     * @param roles the words of every pathway, for example {@code acts}
     * @param moments {@code opening} is the one step that made the referral, {@code ending} the one by which it is over
     * @param reasonKinds for example {@code onward}
     * @param attributes of each attribute named any of these values
     * @param definitions those of its pathway, for example {@code repeat/current}, by any of which the referral is a repeat
     */
    public record Selection(
            List<String> pathways,
            List<String> steps,
            List<String> roles,
            List<String> moments,
            List<String> reasons,
            List<String> reasonKinds,
            List<String> themes,
            Map<String, List<String>> attributes,
            List<String> definitions) {
        public Selection {
            pathways = listed(pathways);
            steps = listed(steps);
            roles = listed(roles);
            moments = listed(moments);
            reasons = listed(reasons);
            reasonKinds = listed(reasonKinds);
            themes = listed(themes);
            attributes = mapped(attributes);
            definitions = listed(definitions);
        }

        boolean isMetBy(PlacedStep step) {
            return mayBeMetBy(step)
                    && (definitions.isEmpty() || step.repeats().stream().anyMatch(definitions::contains));
        }

        /** Whatever the definitions say of its referral. */
        private boolean mayBeMetBy(PlacedStep step) {
            return pathways.contains(step.pathway())
                    && allows(steps, step.details().step())
                    && allows(roles, step.role())
                    && (moments.isEmpty() || step.moments().stream().anyMatch(moments::contains))
                    && allows(reasons, step.details().reason())
                    && allows(reasonKinds, step.reasonKind())
                    && allows(themes, step.details().theme())
                    && attributes.entrySet().stream()
                            .allMatch(each -> allows(
                                    each.getValue(), step.details().attributes().get(each.getKey())));
        }

        private static boolean allows(List<String> condition, String value) {
            return condition.isEmpty() || value != null && condition.contains(value);
        }
    }

    /** Whether other referrals of the same persons decide what counts. */
    boolean countsRepeats() {
        return selections.stream()
                .anyMatch(selection -> !selection.definitions().isEmpty());
    }

    /** True for a step that counts where its referral is a repeat, and not otherwise. */
    boolean countsAsRepeatAlone(PlacedStep step) {
        return selections.stream().anyMatch(selection -> selection.mayBeMetBy(step))
                && !isMetBy(step.repeating(Set.of()));
    }

    boolean isMetBy(PlacedStep step) {
        return selections.stream().anyMatch(selection -> selection.isMetBy(step));
    }

    boolean sumsWeights() {
        return WEIGHT.equals(sums);
    }

    /** 1, or thousandths of a weight. */
    long amount(PlacedStep step) {
        return sumsWeights() ? step.weight() : 1;
    }

    static Map<String, List<String>> mapped(Map<String, List<String>> given) {
        return given == null
                ? Map.of()
                : given.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> listed(each.getValue())));
    }

    static <T> List<T> listed(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
