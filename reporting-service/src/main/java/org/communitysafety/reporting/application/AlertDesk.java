package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.Publication.Kind;
import org.communitysafety.reporting.application.delivery.QueueDeliveries;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertDecision;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.TurnsRed;
import org.communitysafety.vocabulary.Rag;

/** Carries out what the alert rule decides, inside the transaction of the judgement. */
@ApplicationScoped
class AlertDesk {
    private final Alerts alerts;
    private final Outbox outbox;
    private final QueueDeliveries deliveries;
    private final TurnsRed rule = new TurnsRed(UUID::randomUUID);

    AlertDesk(Alerts alerts, Outbox outbox, QueueDeliveries deliveries) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.deliveries = deliveries;
    }

    void follow(Optional<Rag> lastColour, MeasureStatus status, Instant at) {
        AlertDecision decision = rule.decide(lastColour, status, alerts.open(status.key()), at);
        kindOf(decision).ifPresent(kind -> keep(kind, decision.alert(), at));
    }

    /** A measure that a plan no longer has is not judged any more, which ends its alert. */
    void end(MeasureKey about, Instant at) {
        alerts.open(about).ifPresent(alert -> keep(Kind.ALERT_RESOLVED, alert.resolved(at), at));
    }

    void keep(Kind kind, Alert alert, Instant at) {
        alerts.keep(alert);
        outbox.add(List.of(Publication.alert(kind, alert, at)));
        deliveries.queue(alert, at);
    }

    private static Optional<Kind> kindOf(AlertDecision decision) {
        return switch (decision.outcome()) {
            case RAISED -> Optional.of(Kind.ALERT_RAISED);
            case CHANGED -> Optional.of(Kind.ALERT_CHANGED);
            case RESOLVED -> Optional.of(Kind.ALERT_RESOLVED);
            case UNCHANGED, REJECTED -> Optional.empty();
        };
    }
}
