package org.communitysafety.reporting.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.communitysafety.reporting.domain.Alert;

/** What time alone does to alerts. */
@ApplicationScoped
class TendAlerts {
    private final Statuses statuses;
    private final Alerts alerts;
    private final AlertDesk desk;
    private final Outbox outbox;
    private final ReportingConfig config;

    TendAlerts(Statuses statuses, Alerts alerts, AlertDesk desk, Outbox outbox, ReportingConfig config) {
        this.statuses = statuses;
        this.alerts = alerts;
        this.desk = desk;
        this.outbox = outbox;
        this.config = config;
    }

    /** Ends what was corrected away and stayed away. */
    void tend(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            statuses.judgeAlone();
            desk.settle(now);
        });
    }

    /** Takes alerts that ended long ago off the topic; the service itself keeps them. */
    void forgetResolved(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (Alert alert : alerts.resolvedBefore(now.minus(config.resolvedAlertsStay()))) {
                outbox.add(List.of(Publication.alertRemoved(alert.id(), now)));
                alerts.markForgotten(alert.id());
            }
        });
    }
}
