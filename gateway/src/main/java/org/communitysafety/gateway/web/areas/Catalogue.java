package org.communitysafety.gateway.web.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;

/**
 * The indicators by which areas can be compared.
 *
 * @param ofPlan those that the plan names, in its order
 * @param others by title
 * @param chosen what the page is about
 * @param harm by which harm is weighed; null where no indicator weighs any
 * @param dividing a rate or proportion of what is chosen, by which areas of different size compare; null where none is defined
 */
record Catalogue(
        List<Answers.Indicator> ofPlan,
        List<Answers.Indicator> others,
        Answers.Indicator chosen,
        Answers.Indicator harm,
        Answers.Indicator dividing) {

    /**
     * Empty where there is no such indicator, or none at all.
     *
     * @param asked an indicator that counts or weighs; null for the first of the plan
     * @param askedHarm an indicator of harm; null for the first
     */
    static Optional<Catalogue> of(List<Answers.Indicator> all, PlanPublished plan, String asked, String askedHarm) {
        List<Answers.Indicator> comparable = all.stream()
                .filter(Answers.Indicator::isOfAreas)
                .sorted(Comparator.comparing(Answers.Indicator::title).thenComparing(Answers.Indicator::id))
                .toList();
        Set<String> named = named(plan);
        List<Answers.Indicator> ofPlan =
                named.stream().flatMap(id -> find(comparable, id).stream()).toList();
        List<Answers.Indicator> others =
                comparable.stream().filter(each -> !named.contains(each.id())).toList();
        List<Answers.Indicator> inOrder = new ArrayList<>(ofPlan);
        inOrder.addAll(others);
        Optional<Answers.Indicator> chosen = asked == null ? inOrder.stream().findFirst() : find(comparable, asked);
        List<Answers.Indicator> harms =
                inOrder.stream().filter(Answers.Indicator::isHarm).toList();
        Optional<Answers.Indicator> harm = askedHarm == null ? harms.stream().findFirst() : find(harms, askedHarm);
        if (chosen.isEmpty() || askedHarm != null && harm.isEmpty()) {
            return Optional.empty();
        }
        Answers.Indicator weighing =
                chosen.filter(Answers.Indicator::isHarm).or(() -> harm).orElse(null);
        return Optional.of(new Catalogue(
                ofPlan,
                others,
                chosen.get(),
                weighing,
                dividing(all, chosen.get().id())));
    }

    Optional<Answers.Indicator> find(String id) {
        return find(Stream.concat(ofPlan.stream(), others.stream()).toList(), id);
    }

    List<Answers.Indicator> harms() {
        return Stream.concat(ofPlan.stream(), others.stream())
                .filter(Answers.Indicator::isHarm)
                .toList();
    }

    /** What may be divided by: other counts that the plan names. */
    List<Answers.Indicator> denominators() {
        return ofPlan.stream()
                .filter(each -> !each.isHarm() && !each.id().equals(chosen.id()))
                .toList();
    }

    /** The first measure of the plan that is judged by each indicator. */
    static Map<String, String> measures(PlanPublished plan) {
        Map<String, String> measures = new LinkedHashMap<>();
        plan.targets().stream()
                .flatMap(target -> target.measures().stream())
                .filter(measure -> measure.indicator() != null)
                .forEach(measure -> measures.putIfAbsent(measure.indicator(), measure.id()));
        return measures;
    }

    private static Set<String> named(PlanPublished plan) {
        Set<String> named = new LinkedHashSet<>();
        plan.targets().stream()
                .flatMap(target -> target.measures().stream())
                .map(PlanMeasure::indicator)
                .forEach(named::add);
        plan.priorities().forEach(priority -> named.addAll(priority.indicators()));
        named.remove(null);
        return named;
    }

    private static Answers.Indicator dividing(List<Answers.Indicator> all, String chosen) {
        return all.stream()
                .filter(each -> each.divides(chosen))
                .min(Comparator.comparing((Answers.Indicator each) -> each.rate() == null)
                        .thenComparing(Answers.Indicator::id))
                .orElse(null);
    }

    private static Optional<Answers.Indicator> find(List<Answers.Indicator> indicators, String id) {
        return indicators.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
