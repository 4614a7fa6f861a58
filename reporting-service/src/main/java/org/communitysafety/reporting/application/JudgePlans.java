package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communitysafety.reporting.application.Statuses.Held;
import org.communitysafety.reporting.domain.FeedMap;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.StatusJudge;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;

/** Judges plans on their business date and keeps what changed: status, history, alerts, and what is to be told. */
@ApplicationScoped
public class JudgePlans {
    private final Plans plans;
    private final IndicatorValues values;
    private final Statuses statuses;
    private final StatusDesk desk;
    private final BusinessDates dates;
    private final Measurements measurements;
    private final Clock clock;

    JudgePlans(
            Plans plans,
            IndicatorValues values,
            Statuses statuses,
            StatusDesk desk,
            BusinessDates dates,
            Measurements measurements,
            Clock clock) {
        this.plans = plans;
        this.values = values;
        this.statuses = statuses;
        this.desk = desk;
        this.dates = dates;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** Judges each plan one of whose measures reads one of these cells. Call inside a transaction. */
    void judgeTouchedBy(Set<Cell> cells) {
        if (!cells.isEmpty()) {
            judge(versions -> cellsOf(versions).stream().anyMatch(cells::contains));
        }
    }

    /**
     * Judges each plan one of whose measures reads one of these indicators. Call inside a transaction.
     *
     * @param area null for every area
     */
    void judgeReading(Set<String> indicators, AreaCode area) {
        judge(versions -> cellsOf(versions).stream()
                .anyMatch(cell -> indicators.contains(cell.indicator()) && (area == null || area.equals(cell.area()))));
    }

    /** Judges each plan one of whose measures rests on such records. Call inside a transaction. */
    void judgeRestingOn(Set<FeedContent> contents, FeedMap map) {
        judge(versions -> cellsOf(versions).stream()
                .anyMatch(cell -> contents.stream().anyMatch(content -> map.restsOn(cell.indicator(), content))));
    }

    /** Judges each plan with a deliverable of one of these agencies. Call inside a transaction. */
    void judgeDeliverablesOf(Set<String> agencies) {
        judge(versions -> versions.stream().anyMatch(plan -> plan.hasDeliverableOf(agencies)));
    }

    /** Call inside a transaction. */
    void judgeAll() {
        judge(versions -> true);
    }

    /** Call inside a transaction. */
    void judge(Collection<String> ids) {
        judge(versions -> ids.contains(versions.get(0).id()));
    }

    private void judge(Predicate<List<Plan>> chosen) {
        measurements.recalculation(() -> {
            statuses.judgeAlone();
            Map<String, List<Plan>> byId = plans.all().stream().collect(Collectors.groupingBy(Plan::id));
            byId.values().stream().filter(chosen).forEach(this::judge);
        });
    }

    private void judge(List<Plan> versions) {
        Instant at = clock.instant();
        KnownValues known = values.of(cellsOf(versions));
        LocalDate asOf = dates.move(versions, known);
        Plan plan = Plan.holdingOn(asOf, versions);
        Map<MeasureKey, Held> held = new HashMap<>();
        statuses.of(plan.id()).forEach(one -> held.put(one.status().key(), one));
        for (MeasureStatus status : new StatusJudge(known).judge(versions, asOf, null)) {
            Held before = held.remove(status.key());
            if (before == null || !before.status().equals(status)) {
                desk.change(Optional.ofNullable(before), status, versions, known, at);
            }
            desk.watch(plan, status, known, at);
        }
        held.keySet().forEach(gone -> desk.remove(gone, at));
    }

    static Set<Cell> cellsOf(Collection<Plan> versions) {
        return versions.stream().flatMap(plan -> plan.cells().stream()).collect(Collectors.toSet());
    }
}
