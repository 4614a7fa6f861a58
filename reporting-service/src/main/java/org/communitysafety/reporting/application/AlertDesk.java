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
import org.communitysafety.reporting.domain.AlertLife;
import org.communitysafety.reporting.domain.AlertReason;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.MeasureWatch;
import org.communitysafety.reporting.domain.Plan;

/** Carries out what the alert rules decide, inside the transaction of the judgement. */
@ApplicationScoped
class AlertDesk {
    private final Alerts alerts;
    private final Outbox outbox;
    private final QueueDeliveries deliveries;
    private final MeasureWatch watch;
    private final AlertLife life;

    AlertDesk(Alerts alerts, Outbox outbox, QueueDeliveries deliveries, AlertConfig config) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.watch = new MeasureWatch(config.hysteresis());
        this.life = new AlertLife(config.hysteresis(), UUID::randomUUID);
    }

    /** @param known the values that the status was judged by */
    void follow(Plan plan, MeasureStatus status, KnownValues known, Instant at) {
        plan.measures().stream()
                .filter(measure -> measure.id().equals(status.subject().measure()))
                .findFirst()
                .map(measure -> watch.look(measure, status, known, period -> alerts.firstColour(status.key(), period)))
                .ifPresent(finding -> move(finding, at));
    }

    /** A measure that a plan no longer has is not judged any more, which ends its alerts. */
    void end(MeasureKey about, Instant at) {
        alerts.openOn(about)
                .forEach(alert -> keep(Kind.ALERT_RESOLVED, alert.resolved(at, AlertReason.NO_LONGER_JUDGED), at));
    }

    /** Ends the alerts whose ground has been gone for long enough. */
    void settle(Instant at) {
        alerts.clearing().forEach(alert -> carryOut(life.settle(alert, at), at));
    }

    void move(Finding finding, Instant at) {
        String key = finding.key();
        carryOut(life.decide(alerts.open(key), () -> alerts.lastEnded(key), finding, at), at);
    }

    void keep(Kind kind, Alert alert, Instant at) {
        alerts.keep(alert);
        outbox.add(List.of(Publication.alert(kind, alert, at)));
        deliveries.queue(alert, at);
    }

    private void carryOut(AlertDecision decision, Instant at) {
        Optional<Kind> told = kindOf(decision);
        if (told.isPresent()) {
            keep(told.get(), decision.alert(), at);
        } else if (decision.outcome() == AlertDecision.Outcome.WATCHED) {
            alerts.keep(decision.alert());
        }
    }

    private static Optional<Kind> kindOf(AlertDecision decision) {
        return switch (decision.outcome()) {
            case RAISED -> Optional.of(Kind.ALERT_RAISED);
            case CHANGED -> Optional.of(Kind.ALERT_CHANGED);
            case RESOLVED -> Optional.of(Kind.ALERT_RESOLVED);
            case UNCHANGED, WATCHED, REJECTED -> Optional.empty();
        };
    }
}
