package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.PlanContext;
import org.communitysafety.target.domain.ProblemPlan;
import org.communitysafety.target.domain.ProblemPlanRules;
import org.communitysafety.target.domain.Refusal;

/** Takes problem plans: a change is a new version, the same again is nothing. */
@ApplicationScoped
public class KeepProblemPlans {
    private final ProblemPlans plans;
    private final References references;

    public KeepProblemPlans(ProblemPlans plans, References references) {
        this.plans = plans;
        this.references = references;
    }

    public List<ProblemPlan> current() {
        return QuarkusTransaction.requiringNew().call(plans::current);
    }

    public Optional<ProblemPlan> find(String plan) {
        return QuarkusTransaction.requiringNew().call(() -> plans.find(plan));
    }

    /** @return every version, oldest first; empty when there is no such plan */
    public List<ProblemPlan> versions(String plan) {
        return QuarkusTransaction.requiringNew().call(() -> plans.versions(plan));
    }

    /** @return the plan as it holds now; or every fault, and nothing is kept */
    public Versions.Outcome<ProblemPlan> put(ProblemPlan plan) {
        Reference reference = references.read();
        PlanContext context = new PlanContext(reference::isRegistered, reference.indicators()::find);
        List<Refusal> refusals = ProblemPlanRules.check(plan, context, reference.geography());
        return refusals.isEmpty()
                ? QuarkusTransaction.requiringNew().call(() -> plans.keep(plan))
                : Versions.Outcome.refused(refusals);
    }
}
