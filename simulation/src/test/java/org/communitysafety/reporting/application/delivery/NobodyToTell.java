package org.communitysafety.reporting.application.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.application.PlanReaches;
import org.communitysafety.reporting.application.Plans;
import org.communitysafety.reporting.domain.delivery.CapMessage;
import org.communitysafety.simulation.target.Fixed;

/** Delivery where nobody has asked to be told: messages are another matter than alerts. */
public final class NobodyToTell {
    private NobodyToTell() {}

    public static QueueDeliveries deliveries(Alerts alerts, Plans plans, PlanReaches reaches) {
        CapMessages messages = new CapMessages() {
            @Override
            public CapMessage.Before before(java.util.UUID alert) {
                return CapMessage.Before.NOTHING;
            }

            @Override
            public void add(java.util.UUID alert, CapMessage message) {}

            @Override
            public Optional<CapMessage> newest(java.util.UUID alert) {
                return Optional.empty();
            }
        };
        DeliveryConfig config = Fixed.port(DeliveryConfig.class, Map.of("sender", "simulation@example.org"));
        return new QueueDeliveries(
                Fixed.port(Receivers.class, Map.of("all", List.of())),
                Fixed.port(Deliveries.class, Map.of()),
                alerts,
                reaches,
                new KeepCap(messages, plans, reaches, config));
    }
}
