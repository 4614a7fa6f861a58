package org.communitysafety.reporting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.PlanKey;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.kafka.TracedBatches;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.reporting.application.ReceivePlans;
import org.communitysafety.reporting.application.ReceivePlans.Received;
import org.communitysafety.reporting.application.TellChanges;

/** Reads every version of every plan from the topic {@code plans}, and which plan is gone, as {@link PlanKey} says. */
@ApplicationScoped
class PlansConsumer implements BatchHandler {
    private final RecordReading reading;
    private final ReceivePlans plans;
    private final TellChanges changes;
    private final TracedBatches traced;

    PlansConsumer(RecordReading reading, ReceivePlans plans, TellChanges changes, TracedBatches traced) {
        this.reading = reading;
        this.plans = plans;
        this.changes = changes;
        this.traced = traced;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return plans.positions(retained);
    }

    @Override
    public void handle(PolledBatch batch) {
        traced.take("reporting-plans", batch, () -> take(batch));
    }

    private void take(PolledBatch batch) {
        List<Received> received = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            read(record).ifPresent(received::add);
        }
        plans.receive(received, batch.spans());
        changes.tell();
    }

    private Optional<Received> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null && record.key() != null) {
            PlanKey key = PlanKey.parse(new String(record.key(), StandardCharsets.UTF_8));
            return key.isOfWholePlan() ? Optional.of(new Received(key.plan(), Optional.empty())) : Optional.empty();
        }
        return reading.read(record, EventTypes.PLAN_PUBLISHED, PlanPublished.class, PlanReading::read)
                .map(plan -> new Received(plan.id(), Optional.of(plan)));
    }
}
