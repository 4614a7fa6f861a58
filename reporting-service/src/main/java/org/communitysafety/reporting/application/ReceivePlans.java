package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

/** Takes new versions of plans and judges them at once; removes a fictional plan with everything said of it. */
@ApplicationScoped
public class ReceivePlans {
    static final String CONSUMER = "reporting-plans";

    private final Transactions transactions;
    private final ConsumerPositions positions;
    private final Plans plans;
    private final Statuses statuses;
    private final RemovePlan removal;
    private final JudgePlans judge;
    private final Clock clock;

    ReceivePlans(
            Transactions transactions,
            ConsumerPositions positions,
            Plans plans,
            Statuses statuses,
            RemovePlan removal,
            JudgePlans judge,
            Clock clock) {
        this.transactions = transactions;
        this.positions = positions;
        this.plans = plans;
        this.statuses = statuses;
        this.removal = removal;
        this.judge = judge;
        this.clock = clock;
    }

    /** @param version empty when the plan has been removed */
    public record Received(String plan, Optional<Plan> version) {}

    public Map<Partition, Start> positions(Retained retained) {
        return transactions.call(() -> positions.of(CONSUMER, retained));
    }

    public void receive(List<Received> received, Map<Partition, Span> spans) {
        transactions.run(() -> {
            positions.advance(CONSUMER, spans);
            statuses.judgeAlone();
            Set<String> changed = new LinkedHashSet<>();
            for (Received one : received) {
                one.version()
                        .ifPresentOrElse(plan -> plans.keep(plan, clock.instant()), () -> removal.remove(one.plan()));
                changed.add(one.plan());
            }
            judge.judge(changed);
        });
    }
}
