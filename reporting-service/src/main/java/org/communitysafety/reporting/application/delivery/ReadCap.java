package org.communitysafety.reporting.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.domain.delivery.CapMessage;

/** An alert as a message of the Common Alerting Protocol. */
@ApplicationScoped
public class ReadCap {
    private final CapMessages messages;
    private final Alerts alerts;
    private final KeepCap cap;

    ReadCap(CapMessages messages, Alerts alerts, KeepCap cap) {
        this.messages = messages;
        this.alerts = alerts;
        this.cap = cap;
    }

    /** What was last said of an alert; empty when nothing was, or there is no such alert. */
    public Optional<CapMessage> read(UUID alert) {
        return messages.newest(alert).or(() -> alerts.find(alert).flatMap(cap::unkept));
    }
}
