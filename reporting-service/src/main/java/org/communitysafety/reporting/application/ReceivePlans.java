package org.communitysafety.reporting.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.reporting.domain.Plan;
import org.jboss.logging.Logger;

/** Takes new versions of plans and judges them at once; removes a fictional plan with everything said of it. */
@ApplicationScoped
public class ReceivePlans {
    static final String CONSUMER = "reporting-plans";
    private static final Logger LOG = Logger.getLogger(ReceivePlans.class);

    private final ConsumerPositions positions;
    private final Plans plans;
    private final Statuses statuses;
    private final Alerts alerts;
    private final Outbox outbox;
    private final JudgePlans judge;
    private final Clock clock;

    ReceivePlans(
            ConsumerPositions positions,
            Plans plans,
            Statuses statuses,
            Alerts alerts,
            Outbox outbox,
            JudgePlans judge,
            Clock clock) {
        this.positions = positions;
        this.plans = plans;
        this.statuses = statuses;
        this.alerts = alerts;
        this.outbox = outbox;
        this.judge = judge;
        this.clock = clock;
    }

    /** @param version empty when the plan has been removed */
    public record Received(String plan, Optional<Plan> version) {}

    public Map<Partition, Start> positions(Retained retained) {
        return QuarkusTransaction.requiringNew().call(() -> positions.of(CONSUMER, retained));
    }

    public void receive(List<Received> received, Map<Partition, Span> spans) {
        QuarkusTransaction.requiringNew().run(() -> {
            positions.advance(CONSUMER, spans);
            statuses.judgeAlone();
            Set<String> changed = new LinkedHashSet<>();
            for (Received one : received) {
                one.version().ifPresentOrElse(plan -> plans.keep(plan, clock.instant()), () -> remove(one.plan()));
                changed.add(one.plan());
            }
            judge.judge(changed);
        });
    }

    private void remove(String plan) {
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
