package org.communitysafety.simulation.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;

/** Alerts in the order in which they were raised. */
public final class MemoryAlerts implements Alerts {
    private final Database database;
    private final Table<Long, Alert> alerts;

    MemoryAlerts(Database database) {
        this.database = database;
        this.alerts = database.numbered();
    }

    public Collection<Alert> committed() {
        return alerts.committed().values();
    }

    private List<Alert> where(Predicate<Alert> wanted) {
        return alerts.all().stream().filter(wanted).toList();
    }

    @Override
    public Optional<Alert> open(String key) {
        database.statement("open alert");
        return where(alert -> alert.key().equals(key) && alert.state().isOpen()).stream()
                .findFirst();
    }

    @Override
    public Optional<Alert> lastEnded(String key) {
        return where(alert -> alert.key().equals(key) && !alert.state().isOpen()).stream()
                .reduce((before, after) -> after);
    }

    @Override
    public List<Alert> openOn(MeasureKey about) {
        return where(alert -> alert.state().isOpen()
                && about.plan().equals(alert.subject().plan())
                && about.measure().equals(alert.subject().measure())
                && about.area().equals(alert.subject().area()));
    }

    @Override
    public List<Alert> open() {
        return where(alert -> alert.state().isOpen());
    }

    @Override
    public List<Alert> openOf(AlertKind kind) {
        return where(alert -> alert.kind() == kind && alert.state().isOpen());
    }

    @Override
    public List<Alert> dueBy(Instant at) {
        return where(alert -> alert.state().isOpen()
                && alert.watch().movesAt() != null
                && !alert.watch().movesAt().isAfter(at));
    }

    @Override
    public Optional<Alert> find(UUID id) {
        return where(alert -> alert.id().equals(id)).stream().findFirst();
    }

    @Override
    public List<Alert> of(String plan) {
        return where(alert -> plan.equals(alert.subject().plan()));
    }

    @Override
    public void keep(Alert alert) {
        database.statement("keep alert");
        long sequence = alerts.rows().entrySet().stream()
                .filter(each -> each.getValue().id().equals(alert.id()))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> database.next("alert"));
        alerts.put(sequence, alert);
    }

    @Override
    public List<Alert> resolvedBefore(Instant at) {
        // A week is longer than a history.
        return List.of();
    }

    @Override
    public void markForgotten(UUID id) {
        throw new UnsupportedOperationException("a week is longer than a history");
    }

    @Override
    public long countOpen() {
        return committed().stream()
                .filter(alert -> alert.state() != AlertState.RESOLVED)
                .count();
    }

    @Override
    public List<Listed> list(Wanted wanted, Long before, int limit) {
        throw new UnsupportedOperationException("nobody reads");
    }
}
