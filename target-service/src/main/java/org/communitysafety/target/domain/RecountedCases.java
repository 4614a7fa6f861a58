package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;

/**
 * Finds the repeats among all cases at once, for the recount: cases of the same persons lie side by side in the order of
 * their days, and each is held against those before it.
 */
final class RecountedCases {
    private final Map<String, List<Case>> byPathway = new HashMap<>();

    private record Case(LocalDate madeOn, StepVersion.Details opening, List<PlacedStep> steps, Set<String> repeats) {}

    /** @param steps those that count where the case is a repeat */
    void add(ReferralLife life, List<PlacedStep> steps) {
        if (life.opening() != null) {
            StepVersion.Details opening = life.opening().details();
            byPathway
                    .computeIfAbsent(life.pathway(), pathway -> new ArrayList<>())
                    .add(new Case(opening.at().day(), opening, steps, new HashSet<>()));
        }
    }

    /** @param taker of every step of a repeat, with the definitions by which it is one */
    void settle(Pathways pathways, Consumer<PlacedStep> taker) {
        byPathway.forEach((id, cases) -> {
            pathways.find(id).orElseThrow().definitions().forEach(definition -> settle(definition, cases));
            cases.stream().filter(each -> !each.repeats().isEmpty()).forEach(each -> each.steps()
                    .forEach(step -> taker.accept(step.repeating(Set.copyOf(each.repeats())))));
        });
        byPathway.clear();
    }

    private static void settle(Pathway.Definition definition, List<Case> cases) {
        cases.stream()
                .filter(each -> compared(definition, each.opening()).noneMatch(String::isEmpty))
                .collect(Collectors.groupingBy(
                        each -> compared(definition, each.opening()).toList()))
                .values()
                .forEach(alike -> settleAlike(definition, alike));
    }

    private static void settleAlike(Pathway.Definition definition, List<Case> alike) {
        alike.sort(Comparator.comparing(Case::madeOn));
        LocalDate last = null;
        LocalDate day = null;
        for (Case each : alike) {
            if (!each.madeOn().equals(day)) {
                last = day;
                day = each.madeOn();
            }
            if (last != null
                    && !each.madeOn().isAfter(last.plusMonths(definition.months()))
                    && hasWhatIsAsked(definition, each.opening().attributes())) {
                each.repeats().add(definition.token());
            }
        }
    }

    private static boolean hasWhatIsAsked(Pathway.Definition definition, Map<String, String> attributes) {
        for (Map.Entry<String, List<String>> asked : definition.where().entrySet()) {
            if (asked.getValue().stream().noneMatch(value -> value.equals(attributes.get(asked.getKey())))) {
                return false;
            }
        }
        return true;
    }

    /** Who is compared, an empty text for somebody whom the step does not name. */
    private static Stream<String> compared(Pathway.Definition definition, StepVersion.Details opening) {
        return definition.same().stream()
                .map(who -> "person".equals(who) ? opening.person() : opening.otherPerson())
                .map(token -> token == null ? "" : token);
    }
}
