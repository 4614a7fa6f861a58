package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communitysafety.reporting.application.Publication.Kind;
import org.communitysafety.reporting.application.delivery.QueueDeliveries;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertDecision;
import org.communitysafety.reporting.domain.AlertGroup;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertLife;
import org.communitysafety.reporting.domain.AlertReason;
import org.communitysafety.reporting.domain.FeedMap;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.MeasureWatch;
import org.communitysafety.reporting.domain.Muting;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.PlanDates;

/** Carries out what the alert rules decide, inside the transaction of the judgement. */
@ApplicationScoped
class AlertDesk {
    private final Alerts alerts;
    private final Outbox outbox;
    private final QueueDeliveries deliveries;
    private final MeasureWatch watch;
    private final PlanDates dates;
    private final AlertLife life;
    private final Silences silences;
    private final AlertReference reference;

    AlertDesk(
            Alerts alerts,
            Outbox outbox,
            QueueDeliveries deliveries,
            Silences silences,
            AlertReference reference,
            AlertConfig config) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.watch = new MeasureWatch(config.hysteresis());
        this.dates = new PlanDates(config.noticeDays());
        this.silences = silences;
        this.reference = reference;
        this.life = new AlertLife(config.hysteresis(), UUID::randomUUID);
    }

    /** @param known the values that the status was judged by */
    void follow(Plan plan, MeasureStatus status, KnownValues known, Instant at) {
        plan.measures().stream()
                .filter(measure -> measure.id().equals(status.subject().measure()))
                .findFirst()
                .ifPresent(measure -> {
                    AlertGroup group = plan.groupOf(measure);
                    move(watch.look(measure, group, status, known), at);
                    followDates(status.key(), dates.look(measure, group, status, known), at);
                });
    }

    /** A date that the measure no longer has is not judged any more, which ends its alert. */
    private void followDates(MeasureKey about, List<Finding> found, Instant at) {
        Set<String> followed = found.stream().map(Finding::key).collect(Collectors.toSet());
        alerts.openOn(about).stream()
                .filter(alert -> alert.kind() == AlertKind.MILESTONE || alert.kind() == AlertKind.DELIVERABLE)
                .filter(alert -> !followed.contains(alert.key()))
                .forEach(alert -> keep(Kind.ALERT_RESOLVED, alert.resolved(at, AlertReason.NO_LONGER_JUDGED), at));
        found.forEach(finding -> move(finding, at));
    }

    /** A measure that a plan no longer has is not judged any more, which ends its alerts. */
    void end(MeasureKey about, Instant at) {
        alerts.openOn(about)
                .forEach(alert -> keep(Kind.ALERT_RESOLVED, alert.resolved(at, AlertReason.NO_LONGER_JUDGED), at));
    }

    /** Moves the alerts that have been on their way for long enough. */
    void settle(Instant at) {
        alerts.dueBy(at).forEach(alert -> carryOut(life.settle(alert, at), at));
    }

    void move(Finding finding, Instant at) {
        String key = finding.key();
        carryOut(life.decide(alerts.open(key), () -> alerts.lastEnded(key), finding, at), at);
    }

    /**
     * Ends the open alerts of a rule that {@code found} says nothing of.
     *
     * @param by who changed the rule
     */
    void endOthers(String keyPrefix, List<Finding> found, String by, Instant at) {
        Set<String> followed = found.stream().map(Finding::key).collect(Collectors.toSet());
        alerts.open().stream()
                .filter(alert -> alert.key().startsWith(keyPrefix) && !followed.contains(alert.key()))
                .forEach(alert -> keep(Kind.ALERT_RESOLVED, alert.resolved(at, by, AlertReason.RULE_CHANGED), at));
    }

    /** Tells of each open alert that is muted now and was not, or no longer is. */
    void refreshMuting(Instant at) {
        Muting muting = muting(at);
        alerts.open().stream()
                .filter(alert -> !Objects.equals(alert.muted(), muting.why(alert)))
                .forEach(alert -> keep(Kind.ALERT_CHANGED, alert, at));
    }

    void keep(Kind kind, Alert moved, Instant at) {
        Alert alert = moved.state().isOpen() ? moved.withMuted(muting(at).why(moved)) : moved;
        alerts.keep(alert);
        outbox.add(List.of(Publication.alert(kind, alert, at)));
        deliveries.queue(alert, at);
    }

    private Muting muting(Instant at) {
        List<Alert> feeds = alerts.openOf(AlertKind.FEED);
        return new Muting(silences.notExpired(at), feeds, feeds.isEmpty() ? FeedMap.EMPTY : reference.map(), at);
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
