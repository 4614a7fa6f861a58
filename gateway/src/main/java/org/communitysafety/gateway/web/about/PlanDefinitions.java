package org.communitysafety.gateway.web.about;

import java.util.List;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.web.Addresses;

/** Where the definition of each measure of a plan stands. */
public record PlanDefinitions(String plan, List<Definition> measures) {

    /** @param measure with its target, as links of several plans stand in one list */
    public record Definition(String measure, String address) {}

    static PlanDefinitions of(PlanPublished plan) {
        return new PlanDefinitions(
                plan.title(),
                plan.targets().stream()
                        .flatMap(target -> target.measures().stream()
                                .map(measure -> new Definition(named(target, measure), address(plan, measure))))
                        .toList());
    }

    private static String named(PlanPublished.Target target, PlanMeasure measure) {
        return measure.title() == null || measure.title().equals(target.title())
                ? target.title()
                : target.title() + ": " + measure.title();
    }

    private static String address(PlanPublished plan, PlanMeasure measure) {
        return Addresses.of("/measures/" + Addresses.encoded(measure.id()) + "/definition", "plan", plan.plan());
    }
}
