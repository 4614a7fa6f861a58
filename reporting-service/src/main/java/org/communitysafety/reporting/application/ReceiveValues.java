package org.communitysafety.reporting.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;

/** Takes whole rounds of indicator values and judges what they touch, in one transaction; then tells the others. */
@ApplicationScoped
public class ReceiveValues {
    static final String CONSUMER = "reporting-indicator-values";

    private final ConsumerPositions positions;
    private final IndicatorValues values;
    private final JudgePlans judge;
    private final TellChanges changes;
    private final Clock clock;

    ReceiveValues(
            ConsumerPositions positions, IndicatorValues values, JudgePlans judge, TellChanges changes, Clock clock) {
        this.positions = positions;
        this.values = values;
        this.judge = judge;
        this.changes = changes;
        this.clock = clock;
    }

    public Map<Partition, Long> positions(Set<Partition> partitions) {
        return QuarkusTransaction.requiringNew().call(() -> positions.of(CONSUMER, partitions));
    }

    public void receive(ValueBatch batch) {
        if (batch.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            positions.advance(CONSUMER, batch.spans());
            judge.judgeTouchedBy(values.keep(batch.values(), clock.instant()));
        });
        changes.tell();
    }
}
