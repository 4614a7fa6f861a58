package org.communitysafety.reporting.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;

/** Which plans an alert concerns that is about none of their measures: a figure that somebody watches, or a feed. */
public final class PlanReach {
    /** Codes of this form are not given out to real areas. */
    private static final String INVENTED = "E[0-9]{2}999[0-9]{3}";

    private final List<Plan> plans;
    private final FeedMap map;

    /** @param plans the newest version of each */
    public PlanReach(Collection<Plan> plans, FeedMap map) {
        this.plans = plans.stream().sorted(Comparator.comparing(Plan::id)).toList();
        this.map = map;
    }

    /**
     * The priority that lists the indicator, of the first plan that has one, and everybody who delivers any of them. For a
     * feed, an indicator that rests on it.
     */
    public AlertGroup groupOf(AlertSubject subject) {
        List<Plan.Priority> listing = plans.stream()
                .filter(plan -> isReached(plan, subject))
                .flatMap(plan -> plan.prioritiesShownBy(indicator -> isShown(indicator, subject)))
                .toList();
        return listing.isEmpty()
                ? AlertGroup.NONE
                : new AlertGroup(
                        listing.get(0).id(),
                        listing.stream()
                                .flatMap(priority -> priority.deliveryGroups().stream())
                                .distinct()
                                .toList());
    }

    /** True where nothing of it is real: in an invented area, or in a demonstration's. */
    public boolean isFictional(AlertSubject subject) {
        return areaOf(subject)
                .anyMatch(area -> area.value().matches(INVENTED)
                        || plans.stream().anyMatch(plan -> plan.fictional() && lies(area, plan.area())));
    }

    private boolean isShown(String indicator, AlertSubject subject) {
        return subject.content() == null
                ? indicator.equals(subject.indicator())
                : map.restsOn(indicator, subject.content());
    }

    private boolean isReached(Plan plan, AlertSubject subject) {
        return areaOf(subject).anyMatch(area -> lies(area, plan.area()) || lies(plan.area(), area));
    }

    /** Of a feed, where the agency is. */
    private Stream<AreaCode> areaOf(AlertSubject subject) {
        return Stream.ofNullable(
                subject.area() == null && subject.agency() != null
                        ? map.areaOf().get(subject.agency())
                        : subject.area());
    }

    private boolean lies(AreaCode area, AreaCode within) {
        return map.within().getOrDefault(area, Set.of(area)).contains(within);
    }
}
