package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.reporting.application.Statuses.Held;
import org.communitysafety.reporting.domain.BusinessDate;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.StatusJudge;
import org.communitysafety.reporting.domain.ToldThen;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

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
        return withShared(versions, each -> asOf == null ? current(each) : on(asOf, each, null));
    }

    /** At the end of a period, or, where it has not ended and something is known of it, as it runs. */
    public Scorecard read(List<Plan> versions, Period period) {
        return withShared(versions, each -> in(period, each));
    }

    /**
     * What had been told by an instant, read back from what was kept: without items where nothing had been.
     *
     * @param asOf null for the business date of then
     * @param period null for none named
     * @return empty when the plan itself had not come by then
     */
    public Optional<Scorecard> read(String id, Instant knownAt, LocalDate asOf, Period period) {
        return told(id, knownAt, asOf, period)
                .map(own -> own.with(plans.sharingWith(id).stream()
                        .flatMap(other -> told(other, knownAt, asOf, period).stream())
                        .flatMap(card -> card.sharedWith(id))
                        .toList()));
    }

    /** A target that belongs to several plans is judged once, by its own plan, and seen in all of them. */
    private Scorecard withShared(List<Plan> versions, Function<List<Plan>, Scorecard> reading) {
        String id = versions.get(0).id();
        return reading.apply(versions)
                .with(plans.sharingWith(id).stream()
                        .map(other -> reading.apply(plans.versionsOf(other)))
                        .flatMap(card -> card.sharedWith(id))
                        .toList());
    }

    private Scorecard in(Period period, List<Plan> versions) {
        LocalDate today = dates.of(versions);
        if (period.lastDay().isAfter(today)) {
            Scorecard running = on(today, versions, period);
            boolean isKnown = running.items().stream()
                    .anyMatch(item ->
                            item.running() != null && item.running().period().equals(period));
            if (isKnown) {
                return running;
            }
        }
        return on(period.lastDay(), versions, null);
    }

    private Optional<Scorecard> told(String id, Instant knownAt, LocalDate asOf, Period period) {
        List<Plan> versions = plans.versionsKnownAt(id, knownAt);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        List<MeasureStatus> statusesThen = statuses.toldBy(id, knownAt);
        ToldThen told = new ToldThen(
                versions,
                statusesThen,
                statuses.reportedBy(id, knownAt).stream()
                        .map(one -> new ToldThen.Said(one.subject().measure(), one.judgement(), one.explanation()))
                        .toList());
        if (asOf == null && period == null) {
            LocalDate date = newest(statusesThen).orElseGet(() -> BusinessDate.beforeAnyValue(Plan.newest(versions)));
            Plan plan = Plan.holdingOn(date, versions);
            return Optional.of(new Scorecard(plan, date, knownAt, told.newest(plan), List.of()));
        }
        LocalDate date = period == null ? asOf : period.lastDay();
        Plan plan = Plan.holdingOn(date, versions);
        return Optional.of(new Scorecard(plan, date, knownAt, told.on(plan, date, period), List.of()));
    }

    private static Optional<LocalDate> newest(Collection<MeasureStatus> told) {
        return told.stream().map(MeasureStatus::asOf).max(Comparator.naturalOrder());
    }

    private Scorecard current(List<Plan> versions) {
        Map<String, MeasureStatus> told = statuses.of(versions.get(0).id()).stream()
                .map(Held::status)
                .collect(Collectors.toMap(status -> status.subject().measure(), Function.identity()));
        LocalDate asOf = newest(told.values()).orElseGet(() -> dates.of(versions));
        Plan plan = Plan.holdingOn(asOf, versions);
        List<MeasureStatus> items = plan.measures().stream()
                .map(measure -> told.get(measure.id()))
                .filter(Objects::nonNull)
                .toList();
        return new Scorecard(plan, asOf, clock.instant(), items, List.of());
    }

    /** On any other date than the business date, no month after it counts, whatever is known by now. */
    private Scorecard on(LocalDate asOf, List<Plan> versions, Period named) {
        Plan plan = Plan.holdingOn(asOf, versions);
        KnownValues known = values.of(JudgePlans.cellsOf(versions));
        StatusJudge judge = new StatusJudge(asOf.equals(dates.of(versions)) ? known : known.until(asOf));
        return new Scorecard(plan, asOf, clock.instant(), judge.judge(versions, asOf, named), List.of());
    }
}
