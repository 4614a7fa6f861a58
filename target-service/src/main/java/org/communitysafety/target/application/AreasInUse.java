package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.vocabulary.AreaCode;

/** The areas that plans are about, in the running transaction. */
@ApplicationScoped
public class AreasInUse {
    private final Plans plans;
    private final ProblemPlans problemPlans;

    public AreasInUse(Plans plans, ProblemPlans problemPlans) {
        this.plans = plans;
        this.problemPlans = problemPlans;
    }

    /** True while a plan or a problem plan is about the area, or held against its figures. */
    boolean hold(AreaCode code) {
        return isInPlan(code)
                || problemPlans.current().stream().anyMatch(plan -> plan.areas().contains(code.value()));
    }

    /** By any version: an earlier one still judges the periods in which it held. */
    private boolean isInPlan(AreaCode code) {
        return plans.current().stream()
                .flatMap(plan -> plans.versions(plan.plan()).stream())
                .anyMatch(plan -> plan.areas().contains(code.value()));
    }
}
