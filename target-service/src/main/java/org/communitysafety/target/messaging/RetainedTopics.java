package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.RetainedRecords;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.RetainedEvents;

/** Reads the event topics again beside the loops that fold them. */
@ApplicationScoped
public class RetainedTopics implements RetainedEvents {
    private final RetainedRecords records;
    private final EventSorter sorter;

    public RetainedTopics(KafkaConfig kafka, EventSorter sorter) {
        this.records = new RetainedRecords(kafka);
        this.sorter = sorter;
    }

    @Override
    public Coverage replay(Map<Partition, Long> until, Consumer<EventBatch> taker) {
        Reading reading = new Reading(taker);
        Map<Partition, Long> read = new HashMap<>(until);
        read.keySet().removeIf(partition -> !EventsConsumer.TOPICS.contains(partition.topic()));
        Map<Partition, Long> held = records.read(read, reading::take);
        return new Coverage(
                reading.events, reading.setAside, held.values().stream().allMatch(first -> first == 0));
    }

    /** Counts what it hands on. */
    private final class Reading {
        private final Consumer<EventBatch> taker;
        private long events;
        private long setAside;

        Reading(Consumer<EventBatch> taker) {
            this.taker = taker;
        }

        void take(List<ConsumerRecord<byte[], byte[]>> polled) {
            events += polled.size();
            taker.accept(sorter.sort(polled, Map.of(), (record, malformed) -> setAside++));
        }
    }
}
