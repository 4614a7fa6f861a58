package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.reporting.application.Statuses.Reported;
import org.communitysafety.reporting.application.Statuses.Revised;
import org.communitysafety.reporting.domain.Plan;

/** Answers what was reported of a target, and when. */
@ApplicationScoped
public class ReadHistory {
    private final Plans plans;
    private final Statuses statuses;

    ReadHistory(Plans plans, Statuses statuses) {
        this.plans = plans;
        this.statuses = statuses;
    }

    /** True when a version of the plan (of any, when null) has a target or a measure of this name. */
    public boolean knows(String plan, String targetOrMeasure) {
        List<Plan> versions = plan == null ? plans.all() : plans.versionsOf(plan);
        return versions.stream()
                .flatMap(version -> version.measures().stream())
                .anyMatch(measure ->
                        measure.id().equals(targetOrMeasure) || measure.target().equals(targetOrMeasure));
    }

    /** Per period what was published first and last; {@code after} is the sequence of the last one's first. */
    public List<Revised> revisions(String plan, String targetOrMeasure, Long after, int limit) {
        return statuses.revisions(plan, targetOrMeasure, after, limit);
    }

    /** Newest first, restatements included. */
    public List<Reported> read(String plan, String targetOrMeasure, Long before, int limit) {
        return statuses.history(plan, targetOrMeasure, before, limit);
    }
}
