package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.reporting.domain.Plan;
import org.jboss.logging.Logger;

/** Removes a fictional plan with everything said of it. */
@ApplicationScoped
class RemovePlan {
    private static final Logger LOG = Logger.getLogger(RemovePlan.class);

    private final Plans plans;
    private final Statuses statuses;
    private final Alerts alerts;
    private final Outbox outbox;
    private final Clock clock;

    RemovePlan(Plans plans, Statuses statuses, Alerts alerts, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.statuses = statuses;
        this.alerts = alerts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the running transaction; one that is not fictional stays. */
    void remove(String plan) {
        List<Plan> versions = plans.versionsOf(plan);
        if (versions.isEmpty()) {
            return;
        }
        if (!Plan.newest(versions).fictional()) {
            LOG.warnf("a plan that is not fictional cannot be removed plan=%s", plan);
            return;
        }
        Instant at = clock.instant();
        List<Publication> gone = new ArrayList<>();
        statuses.of(plan)
                .forEach(
                        held -> gone.add(Publication.statusRemoved(held.status().key(), at)));
        alerts.of(plan).forEach(alert -> gone.add(Publication.alertRemoved(alert.id(), at)));
        outbox.add(gone);
        plans.remove(plan);
    }
}
