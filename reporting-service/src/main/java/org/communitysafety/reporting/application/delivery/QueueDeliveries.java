package org.communitysafety.reporting.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.application.PlanReaches;
import org.communitysafety.reporting.application.delivery.Deliveries.Told;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Notice;
import org.communitysafety.reporting.domain.delivery.Receiver;

/** Queues what a step of an alert has to tell and keeps what it says in CAP, inside the transaction of the step. */
@ApplicationScoped
public class QueueDeliveries {
    private final Receivers receivers;
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final PlanReaches reaches;
    private final KeepCap cap;

    QueueDeliveries(Receivers receivers, Deliveries deliveries, Alerts alerts, PlanReaches reaches, KeepCap cap) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.reaches = reaches;
        this.cap = cap;
    }

    /** The alert is kept already. One that is muted is told when it no longer is. */
    public void queue(Alert alert, Instant at) {
        cap.keep(alert, at);
        List<Receiver> all = receivers.all();
        boolean muted = alert.muted() != null && alert.state().isOpen();
        if (all.isEmpty() || muted) {
            return;
        }
        Notice notice = Notice.of(alert, isFictional(alert));
        all.stream()
                .filter(receiver -> receiver.filter().takes(notice))
                .forEach(receiver -> queue(receiver, notice, at));
    }

    /** Tells a receiver that was just set of every open alert it wants and does not know, inside the transaction of setting. */
    void tellOpen(Receiver receiver, Instant at) {
        alerts.open().stream()
                .filter(alert -> alert.muted() == null)
                .map(alert -> Notice.of(alert, isFictional(alert)))
                .filter(receiver.filter()::takes)
                .forEach(notice -> queue(receiver, notice, at));
    }

    private boolean isFictional(Alert alert) {
        return reaches.isFictional(alert.subject());
    }

    private void queue(Receiver receiver, Notice now, Instant at) {
        Optional<Told> told = deliveries.told(receiver.key(), now.alert());
        boolean wanted = receiver.wants(told.map(Told::notice), now);
        if (told.isEmpty() && !wanted) {
            return;
        }
        Map<String, String> group =
                told.map(Told::groupLabels).orElseGet(() -> receiver.grouping().labelsOf(now));
        if (wanted) {
            tell(receiver, group, now, told.isEmpty(), at);
        }
        deliveries.remember(receiver.key(), group, now);
    }

    private void tell(Receiver receiver, Map<String, String> group, Notice now, boolean isNew, Instant at) {
        String key = Message.keyOf(group);
        Optional<Message> gathering = deliveries.gathering(receiver.key(), key);
        if (gathering.isPresent()) {
            deliveries.replace(gathering.get().with(now));
            return;
        }
        List<Notice> known = deliveries.told(receiver.key(), key).stream()
                .filter(notice -> !notice.alert().equals(now.alert()))
                .toList();
        Message message = Message.first(UUID.randomUUID(), receiver.key(), group, known, now, isNew);
        deliveries.add(message, at, at.plus(receiver.grouping().patience()));
    }
}
