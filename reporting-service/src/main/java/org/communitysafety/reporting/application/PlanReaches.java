package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.AlertSubject;
import org.communitysafety.reporting.domain.Finding;
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

    /** True where nothing of it is real. */
    public boolean isFictional(AlertSubject subject) {
        if (subject.plan() == null) {
            return now().isFictional(subject);
        }
        List<Plan> versions = plans.versionsOf(subject.plan());
        return !versions.isEmpty() && Plan.newest(versions).fictional();
    }

    /** With the groups that the plans give to those that stand: most do not, and all areas are read for those that do. */
    List<Finding> grouped(List<Finding> findings) {
        if (findings.stream().noneMatch(Finding::stands)) {
            return findings;
        }
        PlanReach reach = now();
        return findings.stream()
                .map(finding -> finding.in(reach.groupOf(finding.subject())))
                .toList();
    }

    private PlanReach now() {
        List<Plan> newest = plans.all().stream().collect(Collectors.groupingBy(Plan::id)).values().stream()
                .map(Plan::newest)
                .toList();
        return new PlanReach(newest, reference.map());
    }
}
