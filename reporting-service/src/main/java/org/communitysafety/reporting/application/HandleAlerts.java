package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.Publication.Kind;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertDecision;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.jboss.logging.Logger;

/** What people do with alerts: look at them and take them on. */
@ApplicationScoped
public class HandleAlerts {
    private static final Logger LOG = Logger.getLogger(HandleAlerts.class);

    private final Transactions transactions;
    private final Alerts alerts;
    private final Statuses statuses;
    private final AlertDesk desk;
    private final TellChanges changes;
    private final Clock clock;

    HandleAlerts(
            Transactions transactions,
            Alerts alerts,
            Statuses statuses,
            AlertDesk desk,
            TellChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.alerts = alerts;
        this.statuses = statuses;
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    public List<Alerts.Listed> list(Alerts.Wanted wanted, Long before, int limit) {
        return alerts.list(wanted, before, limit);
    }

    public Optional<Alert> find(UUID id) {
        return alerts.find(id);
    }

    /** Empty when there is no such alert. */
    public Optional<AlertDecision> acknowledge(UUID id, String by, String note) {
        Optional<AlertDecision> decision = transactions.call(() -> acknowledgeAlone(id, by, note));
        decision.filter(made -> made.outcome() == Outcome.CHANGED).ifPresent(made -> tell());
        return decision;
    }

    private Optional<AlertDecision> acknowledgeAlone(UUID id, String by, String note) {
        statuses.judgeAlone();
        Instant at = clock.instant();
        Optional<AlertDecision> decision = alerts.find(id).map(alert -> alert.acknowledge(at, by, note));
        decision.filter(made -> made.outcome() == Outcome.CHANGED)
                .ifPresent(made -> desk.keep(Kind.ALERT_CHANGED, made.alert(), at));
        return decision;
    }

    /** The acknowledgement is kept already: where Kafka is silent, the review tells it later. */
    private void tell() {
        try {
            changes.tell();
        } catch (RuntimeException e) {
            LOG.warnf("acknowledgement kept and not told yet cause=%s", e.getMessage());
        }
    }
}
