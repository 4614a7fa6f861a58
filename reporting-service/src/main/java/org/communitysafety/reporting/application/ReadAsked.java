package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.reporting.domain.AskedOfPeriod;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.StatusJudge;

/** Answers what a target asks for, period by period. */
@ApplicationScoped
public class ReadAsked {
    private final Plans plans;
    private final IndicatorValues values;
    private final BusinessDates dates;

    ReadAsked(Plans plans, IndicatorValues values, BusinessDates dates) {
        this.plans = plans;
        this.values = values;
        this.dates = dates;
    }

    /**
     * @param targetOrMeasure its identifier
     * @return oldest first, one measure after the other; empty where there is no such target, or it asks for no figures
     */
    public List<AskedOfPeriod> read(String plan, String targetOrMeasure) {
        List<Plan> versions = plans.versionsOf(plan);
        if (versions.isEmpty()) {
            return List.of();
        }
        KnownValues known = values.of(JudgePlans.cellsOf(versions));
        return new StatusJudge(known).asked(versions, dates.of(versions), targetOrMeasure);
    }
}
