package org.communitysafety.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.communitysafety.kit.ledger.Partition;

/**
 * Reads what topics still hold, from their beginning to given offsets, without a consumer group: nobody's position moves
 * and no other consumer notices.
 */
public final class RetainedRecords {
    private static final Duration POLL = Duration.ofSeconds(1);
    /** How long somebody who waits for an answer is kept waiting for the broker. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConfig kafka;

    public RetainedRecords(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /**
     * @param until the offset before which each partition is read; a partition that is left out is not read
     * @param taker gets the records of a poll
     * @return the first offset that each partition still holds
     * @throws IllegalStateException when nothing more comes although more is expected
     */
    public Map<Partition, Long> read(Map<Partition, Long> until, Consumer<List<ConsumerRecord<byte[], byte[]>>> taker) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        until.forEach((partition, end) -> ends.put(new TopicPartition(partition.topic(), partition.number()), end));
        try (var consumer = ConsumerSettings.openWithoutGroup(kafka)) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            drain(consumer, ends, taker);
            Map<Partition, Long> first = new HashMap<>();
            // Asked last: what is deleted while it is read counts as not held.
            consumer.beginningOffsets(ends.keySet())
                    .forEach((each, begin) -> first.put(new Partition(each.topic(), each.partition()), begin));
            return first;
        }
    }

    /**
     * Reads whole topics, up to where they end now.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer
     */
    public void readAll(Collection<String> topics, Consumer<List<ConsumerRecord<byte[], byte[]>>> taker) {
        try (var consumer = ConsumerSettings.openWithoutGroup(kafka)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, ANSWER).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            drain(consumer, consumer.endOffsets(partitions, ANSWER), taker);
        }
    }

    /**
     * The record at one place; empty when the topic no longer holds it, or nothing was ever there.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when the broker does not answer
     */
    public Optional<ConsumerRecord<byte[], byte[]>> at(Partition partition, long offset) {
        TopicPartition place = new TopicPartition(partition.topic(), partition.number());
        try (var consumer = ConsumerSettings.openWithoutGroup(kafka)) {
            consumer.assign(Set.of(place));
            if (isOutside(consumer, place, offset)) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            drain(consumer, Map.of(place, offset + 1), found::addAll);
            return found.stream().filter(record -> record.offset() == offset).findFirst();
        }
    }

    private static boolean isOutside(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, TopicPartition place, long offset) {
        return consumer.partitionsFor(place.topic(), ANSWER).stream()
                        .noneMatch(each -> each.partition() == place.partition())
                || offset < consumer.beginningOffsets(Set.of(place), ANSWER).get(place)
                || offset >= consumer.endOffsets(Set.of(place), ANSWER).get(place);
    }

    private static void drain(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> taker) {
        long lastProgress = System.nanoTime();
        for (Collection<TopicPartition> open = unfinished(consumer, ends); !open.isEmpty(); ) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            if (!polled.isEmpty()) {
                lastProgress = System.nanoTime();
                taker.accept(before(polled, ends));
            } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                throw new IllegalStateException("no more records of " + open + " within " + PATIENCE);
            }
            open = unfinished(consumer, ends);
            consumer.pause(ends.keySet());
            consumer.resume(open);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> before(
            ConsumerRecords<byte[], byte[]> polled, Map<TopicPartition, Long> ends) {
        return polled.partitions().stream()
                .flatMap(partition ->
                        polled.records(partition).stream().filter(record -> record.offset() < ends.get(partition)))
                .toList();
    }

    private static Collection<TopicPartition> unfinished(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.keySet().stream()
                .filter(partition -> consumer.position(partition) < ends.get(partition))
                .toList();
    }
}
