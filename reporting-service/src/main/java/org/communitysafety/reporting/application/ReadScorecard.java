package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.reporting.application.Statuses.Held;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.StatusJudge;
import org.communitysafety.vocabulary.AreaCode;

/** Answers how a plan stands. On its business date that is what was last told; on another date it is judged anew. */
@ApplicationScoped
public class ReadScorecard {
    private final Plans plans;
    private final IndicatorValues values;
    private final Statuses statuses;
    private final BusinessDates dates;
    private final Clock clock;

    ReadScorecard(Plans plans, IndicatorValues values, Statuses statuses, BusinessDates dates, Clock clock) {
        this.plans = plans;
        this.values = values;
        this.statuses = statuses;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The versions of the plan named; without a name, of the newest plan that is not fictional, or else the newest.
     *
     * @param id null for none named
     * @param area null for any
     * @return empty when there is no such plan
     */
    public Optional<List<Plan>> versions(String id, AreaCode area) {
        if (id != null) {
            return Optional.of(plans.versionsOf(id)).filter(versions -> !versions.isEmpty());
        }
        return plans.all().stream()
                .filter(plan -> area == null || plan.area().equals(area))
                .min(Comparator.comparing(Plan::fictional)
                        .thenComparing(Plan::from, Comparator.reverseOrder())
                        .thenComparing(Plan::id))
                .map(plan -> plans.versionsOf(plan.id()));
    }

    /** @param asOf null for the business date */
    public Scorecard read(List<Plan> versions, LocalDate asOf) {
        return asOf == null ? current(versions) : on(asOf, versions);
    }

    private Scorecard current(List<Plan> versions) {
        Map<String, MeasureStatus> told = statuses.of(versions.get(0).id()).stream()
                .map(Held::status)
                .collect(Collectors.toMap(status -> status.subject().measure(), Function.identity()));
        LocalDate asOf = told.values().stream()
                .map(MeasureStatus::asOf)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> dates.of(versions));
        Plan plan = Plan.holdingOn(asOf, versions);
        List<MeasureStatus> items = plan.measures().stream()
                .map(measure -> told.get(measure.id()))
                .filter(Objects::nonNull)
                .toList();
        return new Scorecard(plan, asOf, clock.instant(), items);
    }

    private Scorecard on(LocalDate asOf, List<Plan> versions) {
        Plan plan = Plan.holdingOn(asOf, versions);
        StatusJudge judge = new StatusJudge(values.of(JudgePlans.cellsOf(versions)));
        return new Scorecard(plan, asOf, clock.instant(), judge.judge(versions, asOf, null));
    }
}
