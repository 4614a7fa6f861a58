package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.reporting.domain.ValueKey.Cell;

/** Takes whole rounds of indicator values and judges what they touch, in one transaction; then tells the others. */
@ApplicationScoped
public class ReceiveValues {
    static final String CONSUMER = "reporting-indicator-values";

    private final Transactions transactions;
    private final ConsumerPositions positions;
    private final IndicatorValues values;
    private final JudgePlans judge;
    private final WatchRules rules;
    private final TellChanges changes;
    private final Clock clock;

    ReceiveValues(
            Transactions transactions,
            ConsumerPositions positions,
            IndicatorValues values,
            JudgePlans judge,
            WatchRules rules,
            TellChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.positions = positions;
        this.values = values;
        this.judge = judge;
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
    }

    public Map<Partition, Start> positions(Retained retained) {
        return transactions.call(() -> positions.of(CONSUMER, retained));
    }

    public void receive(ValueBatch batch) {
        if (batch.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            positions.advance(CONSUMER, batch.spans());
            Set<Cell> touched = values.keep(batch.values(), clock.instant());
            judge.judgeTouchedBy(touched);
            rules.touchedBy(touched);
        });
        changes.tell();
    }
}
