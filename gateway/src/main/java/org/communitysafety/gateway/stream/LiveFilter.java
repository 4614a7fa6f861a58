package org.communitysafety.gateway.stream;

import java.util.Set;

/**
 * What a client asked to see. An empty set asks for everything. A feed belongs to a plan or an area when its agency's area
 * contains the plan's area or lies in it; so does an alert that is about no plan's measure, unless it names a partnership.
 *
 * @param figures whether it is also told when any counted figure may have changed; alone it asks for nothing else
 */
public record LiveFilter(Set<String> plans, Set<String> areas, Set<Kind> kinds, boolean figures) {
    /** Everything. */
    public static final LiveFilter ALL = new LiveFilter(Set.of(), Set.of(), Set.of(), false);

    public LiveFilter {
        plans = Set.copyOf(plans);
        areas = Set.copyOf(areas);
        kinds = Set.copyOf(kinds);
    }

    public static LiveFilter ofPlan(String plan) {
        return new LiveFilter(Set.of(plan), Set.of(), Set.of(), false);
    }

    boolean shows(Kind kind, Scope scope, Reference reference) {
        return wants(kind) && ofPlan(scope, reference) && ofArea(scope, reference);
    }

    boolean wants(Kind kind) {
        return kinds.isEmpty() ? !figures : kinds.contains(kind);
    }

    private boolean ofPlan(Scope scope, Reference reference) {
        return plans.isEmpty()
                || (scope.plan() != null
                        ? plans.contains(scope.plan())
                        : plans.stream().anyMatch(plan -> reference.concernsPlan(scope, plan)));
    }

    private boolean ofArea(Scope scope, Reference reference) {
        return areas.isEmpty()
                || (scope.area() != null
                        ? areas.contains(scope.area())
                        : scope.agency() == null
                                || areas.stream().anyMatch(area -> reference.concernsArea(scope.agency(), area)));
    }
}
