package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.PlanReach;

/** What the plans of this moment reach. */
@ApplicationScoped
public class PlanReaches {
    private final Plans plans;
    private final AlertReference reference;

    PlanReaches(Plans plans, AlertReference reference) {
        this.plans = plans;
        this.reference = reference;
    }

    public PlanReach now() {
        List<Plan> newest = plans.all().stream().collect(Collectors.groupingBy(Plan::id)).values().stream()
                .map(Plan::newest)
                .toList();
        return new PlanReach(newest, reference.map());
    }
}
