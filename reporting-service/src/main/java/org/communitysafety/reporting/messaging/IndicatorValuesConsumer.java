package org.communitysafety.reporting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.kafka.TracedBatches;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.reporting.application.FillTopics;
import org.communitysafety.reporting.application.OpenRounds;
import org.communitysafety.reporting.application.ReceiveValues;
import org.communitysafety.reporting.application.ReceivedValue;
import org.communitysafety.reporting.application.ReportingConfig;
import org.communitysafety.reporting.application.Review;

/** Reads the topic {@code indicator-values} and hands on whole rounds; an open one is waited for. */
@ApplicationScoped
class IndicatorValuesConsumer implements BatchHandler {
    private final RecordReading reading;
    private final ReceiveValues values;
    private final Review review;
    private final FillTopics topics;
    private final Clock clock;
    private final TracedBatches traced;
    private final OpenRounds rounds;

    IndicatorValuesConsumer(
            RecordReading reading,
            ReceiveValues values,
            Review review,
            FillTopics topics,
            ReportingConfig config,
            Clock clock,
            TracedBatches traced) {
        this.reading = reading;
        this.values = values;
        this.review = review;
        this.topics = topics;
        this.clock = clock;
        this.traced = traced;
        this.rounds = new OpenRounds(config.roundQuiet());
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        Map<Partition, Start> starts = values.positions(retained);
        starts.forEach((partition, start) -> rounds.beginAt(partition, start.next()));
        return starts;
    }

    @Override
    public void handle(PolledBatch batch) {
        traced.take("reporting-values", batch, () -> take(batch));
    }

    private void take(PolledBatch batch) {
        Map<Partition, List<ReceivedValue>> received = new HashMap<>();
        batch.spans().keySet().forEach(partition -> received.put(partition, new ArrayList<>()));
        batch.records().forEach(record -> read(record, received));
        received.forEach((partition, of) ->
                rounds.add(partition, batch.spans().get(partition).to(), of, clock.instant()));
        values.receive(rounds.takeWhole(clock.instant()));
    }

    /** What was taken of the open rounds is gone from memory: they are read again. */
    @Override
    public boolean canTakeAgain() {
        return false;
    }

    @Override
    public void idle() {
        values.receive(rounds.takeWhole(clock.instant()));
        topics.afterStart();
        review.review();
    }

    /** A tombstone is compaction's business: that a value has gone is said by a record of its own. */
    private void read(ConsumerRecord<byte[], byte[]> record, Map<Partition, List<ReceivedValue>> received) {
        if (record.value() == null) {
            return;
        }
        Partition partition = new Partition(record.topic(), record.partition());
        reading.read(
                        record,
                        EventTypes.INDICATOR_VALUE_CHANGED,
                        IndicatorValueChanged.class,
                        published ->
                                new ReceivedValue(record.offset(), ValueReading.read(published), published.roundSize()))
                .ifPresent(value -> received.computeIfAbsent(partition, p -> new ArrayList<>())
                        .add(value));
    }
}
