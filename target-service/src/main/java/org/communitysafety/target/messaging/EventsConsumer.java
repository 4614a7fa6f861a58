package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.kafka.TracedBatches;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.kit.tracing.Tracing;
import org.communitysafety.target.application.ChangeSignal;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;

/**
 * The hot path: reads what a poll brought, sets bad records aside alone, folds the rest in one transaction and tells
 * the publisher.
 */
@ApplicationScoped
public class EventsConsumer implements BatchHandler {
    static final Set<String> TOPICS = Set.copyOf(Topics.namingPersons());

    /** So many at once come of an import, or after an outage. */
    private static final int MANY = 2_000;

    private final EventSorter sorter;
    private final DeadLetters deadLetters;
    private final FoldEvents events;
    private final ChangeSignal signal;
    private final FoldMetrics metrics;
    private final TracedBatches traced;
    private final Tracing tracing;

    public EventsConsumer(
            EventSorter sorter,
            DeadLetters deadLetters,
            FoldEvents events,
            ChangeSignal signal,
            FoldMetrics metrics,
            TracedBatches traced,
            Tracing tracing) {
        this.sorter = sorter;
        this.deadLetters = deadLetters;
        this.events = events;
        this.signal = signal;
        this.metrics = metrics;
        this.traced = traced;
        this.tracing = tracing;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return events.startPositions(retained);
    }

    @Override
    public void handle(PolledBatch polled) {
        traced.take("target-facts", polled, () -> take(polled));
    }

    private void take(PolledBatch polled) {
        long began = System.nanoTime();
        EventBatch batch = sorter.sort(polled.records(), polled.spans(), this::setAside);
        int known = tracing.step("fold", () -> events.fold(batch));
        signal.moreFollows(polled.records().size() >= MANY);
        signal.raise();
        metrics.folded(batch.size(), known, Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void idle() {
        signal.moreFollows(false);
    }

    private void setAside(ConsumerRecord<byte[], byte[]> record, MalformedRecordException malformed) {
        deadLetters.setAside(record, malformed.code(), malformed.getMessage());
    }
}
