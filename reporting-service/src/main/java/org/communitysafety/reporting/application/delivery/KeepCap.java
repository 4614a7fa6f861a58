package org.communitysafety.reporting.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.application.PlanReaches;
import org.communitysafety.reporting.application.Plans;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.delivery.CapMessage;
import org.communitysafety.reporting.domain.delivery.CapMessage.Before;
import org.communitysafety.reporting.domain.delivery.CapMessage.Origin;
import org.communitysafety.reporting.domain.delivery.CapMessage.Reference;

/** Keeps what is to be said of an alert in CAP, inside the transaction of the step. */
@ApplicationScoped
class KeepCap {
    private final CapMessages messages;
    private final Plans plans;
    private final PlanReaches reaches;
    private final DeliveryConfig config;

    KeepCap(CapMessages messages, Plans plans, PlanReaches reaches, DeliveryConfig config) {
        this.messages = messages;
        this.plans = plans;
        this.reaches = reaches;
        this.config = config;
    }

    void keep(Alert alert, Instant at) {
        CapMessage.due(alert, origin(alert), messages.before(alert.id()), at)
                .ifPresent(message -> messages.add(alert.id(), message));
    }

    /** What was last said of an alert of which no message was kept: messages are kept from a release on. */
    Optional<CapMessage> unkept(Alert alert) {
        Origin origin = origin(alert);
        Before before = messages.before(alert.id());
        if (before.said().isEmpty()) {
            return CapMessage.due(alert, origin, before, alert.since());
        }
        Reference last = before.said().get(before.said().size() - 1).message();
        return CapMessage.due(alert, origin, before.last(), last.sent());
    }

    /** With the name that the plan has for its own area, which is null for any other. */
    private Origin origin(Alert alert) {
        boolean fictional = reaches.isFictional(alert.subject());
        String id = alert.subject().plan();
        List<Plan> versions = id == null ? List.of() : plans.versionsOf(id);
        if (versions.isEmpty()) {
            return new Origin(fictional, config.sender(), null);
        }
        Plan plan = Plan.newest(versions);
        boolean whole = plan.area().equals(alert.subject().area());
        return new Origin(fictional, config.sender(), whole ? plan.areaName() : null);
    }
}
