package org.communitysafety.reporting.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.application.PlanReaches;
import org.communitysafety.reporting.application.Plans;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.delivery.CapMessage;
import org.communitysafety.reporting.domain.delivery.Notice;

/** An alert as a message of the Common Alerting Protocol. */
@ApplicationScoped
public class ReadCap {
    private final Alerts alerts;
    private final Plans plans;
    private final PlanReaches reaches;
    private final DeliveryConfig config;

    ReadCap(Alerts alerts, Plans plans, PlanReaches reaches, DeliveryConfig config) {
        this.alerts = alerts;
        this.plans = plans;
        this.reaches = reaches;
        this.config = config;
    }

    /** Empty when there is no such alert. */
    public Optional<CapMessage> read(UUID id) {
        return alerts.find(id).map(this::write);
    }

    private CapMessage write(Alert alert) {
        boolean fictional = reaches.isFictional(alert.subject());
        Notice notice = Notice.of(alert, fictional);
        List<Plan> versions = notice.plan() == null ? List.of() : plans.versionsOf(notice.plan());
        if (versions.isEmpty()) {
            return CapMessage.of(alert, fictional, config.sender(), null);
        }
        Plan plan = Plan.newest(versions);
        boolean whole = plan.area().value().equals(notice.labels().get("area"));
        return CapMessage.of(alert, fictional, config.sender(), whole ? plan.areaName() : null);
    }
}
