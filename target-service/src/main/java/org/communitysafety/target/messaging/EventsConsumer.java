package org.communitysafety.target.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.target.application.ChangeSignal;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;

/**
 * The hot path: reads what a poll brought, sets bad records aside alone, folds the rest in one transaction and tells
 * the publisher.
 */
@ApplicationScoped
public class EventsConsumer implements BatchHandler {
    static final Set<String> TOPICS =
            Set.of(Topics.INCIDENTS, Topics.REFERRALS, Topics.MEASUREMENTS, Topics.FEED_DECLARATIONS);

    /** So many at once come of an import, or after an outage. */
    private static final int MANY = 2_000;

    private final EventSorter sorter;
    private final DeadLetters deadLetters;
    private final FoldEvents events;
    private final ChangeSignal signal;
    private final MeterRegistry metrics;

    public EventsConsumer(
            EventSorter sorter,
            DeadLetters deadLetters,
            FoldEvents events,
            ChangeSignal signal,
            MeterRegistry metrics) {
        this.sorter = sorter;
        this.deadLetters = deadLetters;
        this.events = events;
        this.signal = signal;
        this.metrics = metrics;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return events.startPositions(retained);
    }

    @Override
    public void handle(PolledBatch polled) {
        Timer.Sample started = Timer.start(metrics);
        EventBatch batch = sorter.sort(polled.records(), polled.spans(), this::setAside);
        events.fold(batch);
        signal.moreFollows(polled.records().size() >= MANY);
        signal.raise();
        started.stop(metrics.timer("csp.fold.time"));
        metrics.counter("csp.events.folded").increment(batch.size());
    }

    @Override
    public void idle() {
        signal.moreFollows(false);
    }

    private void setAside(ConsumerRecord<byte[], byte[]> record, MalformedRecordException malformed) {
        deadLetters.setAside(record, malformed.code(), malformed.getMessage());
        metrics.counter("csp.events.set.aside", "topic", record.topic(), "code", malformed.code())
                .increment();
    }
}
