package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.communitysafety.reporting.domain.Alert;

/** What time alone does to alerts. */
@ApplicationScoped
class TendAlerts {
    private final Transactions transactions;
    private final Statuses statuses;
    private final Alerts alerts;
    private final AlertDesk desk;
    private final Outbox outbox;
    private final Silences silences;
    private final ReportingConfig config;

    private Instant lastTended = Instant.EPOCH;

    TendAlerts(
            Transactions transactions,
            Statuses statuses,
            Alerts alerts,
            AlertDesk desk,
            Outbox outbox,
            Silences silences,
            ReportingConfig config) {
        this.transactions = transactions;
        this.statuses = statuses;
        this.alerts = alerts;
        this.desk = desk;
        this.outbox = outbox;
        this.silences = silences;
        this.config = config;
    }

    /** Ends what was corrected away and stayed away, and tells what a silence that began or ended changes. */
    void tend(Instant now) {
        transactions.run(() -> {
            statuses.judgeAlone();
            desk.settle(now);
            if (silences.anyTurned(lastTended, now)) {
                desk.refreshMuting(now);
            }
        });
        lastTended = now;
    }

    /** Takes alerts that ended long ago off the topic; the service itself keeps them. */
    void forgetResolved(Instant now) {
        transactions.run(() -> {
            for (Alert alert : alerts.resolvedBefore(now.minus(config.resolvedAlertsStay()))) {
                outbox.add(List.of(Publication.alertRemoved(alert.id(), now)));
                alerts.markForgotten(alert.id());
            }
        });
    }
}
