package org.communitysafety.cli.retained;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.cli.http.PlatformException;

/**
 * What topics hold up to now, merged by the time at which each record was written. It belongs to no consumer group: nobody's
 * position moves. Of each partition a few hundred records are in memory at most.
 */
final class TopicReader implements EventSource {
    private static final int ENOUGH = 100;
    private static final int AT_ONCE = 200;
    private static final int FETCHED_BYTES = 16 * 1024 * 1024;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> held = new HashMap<>();
    private final PriorityQueue<ConsumerRecord<byte[], byte[]>> first =
            new PriorityQueue<>(Comparator.comparingLong((ConsumerRecord<byte[], byte[]> record) -> record.timestamp())
                    .thenComparing(ConsumerRecord::topic)
                    .thenComparing(ConsumerRecord::partition));

    private TopicReader(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
        ends.keySet().forEach(partition -> held.put(partition, new ArrayDeque<>()));
    }

    /** @param since null is the beginning */
    static TopicReader open(Map<String, Object> settings, List<String> topics, Instant since) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        Consumer<byte[], byte[]> consumer = null;
        try {
            consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            return new TopicReader(consumer, placed(consumer, topics, since));
        } catch (KafkaException e) {
            Optional.ofNullable(consumer).ifPresent(open -> open.close());
            throw new PlatformException("the topics cannot be read: " + e.getMessage());
        }
    }

    /** @return where each partition that holds anything ends now */
    private static Map<TopicPartition, Long> placed(
            Consumer<byte[], byte[]> consumer, List<String> topics, Instant since) {
        List<TopicPartition> all = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, ANSWER).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(all, ANSWER));
        Map<TopicPartition, Long> begins =
                since == null ? consumer.beginningOffsets(all, ANSWER) : at(consumer, all, since);
        ends.entrySet().removeIf(end -> begins.getOrDefault(end.getKey(), end.getValue()) >= end.getValue());
        consumer.assign(ends.keySet());
        ends.keySet().forEach(partition -> consumer.seek(partition, begins.get(partition)));
        return ends;
    }

    private static Map<TopicPartition, Long> at(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(each -> each, each -> since.toEpochMilli())), ANSWER);
        return found.entrySet().stream()
                .filter(each -> Objects.nonNull(each.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    @Override
    public RetainedEvent next() {
        try {
            for (ConsumerRecord<byte[], byte[]> record = record(); record != null; record = record()) {
                Optional<RetainedEvent> event = TopicRecord.read(record);
                if (event.isPresent()) {
                    return event.get();
                }
            }
            return null;
        } catch (KafkaException e) {
            throw new PlatformException("the topics cannot be read any further: " + e.getMessage());
        }
    }

    private ConsumerRecord<byte[], byte[]> record() {
        long heard = System.nanoTime();
        while (held.entrySet().stream().anyMatch(each -> each.getValue().isEmpty() && isUnread(each.getKey()))) {
            if (fill()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new KafkaException("nothing more came within " + PATIENCE.toSeconds() + " s");
            }
        }
        ConsumerRecord<byte[], byte[]> record = first.poll();
        if (record != null) {
            Deque<ConsumerRecord<byte[], byte[]>> queue = held.get(partition(record));
            queue.remove();
            Optional.ofNullable(queue.peek()).ifPresent(first::add);
        }
        return record;
    }

    private boolean isUnread(TopicPartition partition) {
        return consumer.position(partition) < ends.get(partition);
    }

    private boolean fill() {
        consumer.pause(ends.keySet());
        consumer.resume(held.entrySet().stream()
                .filter(each -> each.getValue().size() < ENOUGH && isUnread(each.getKey()))
                .map(Map.Entry::getKey)
                .toList());
        boolean any = false;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            any = true;
            TopicPartition partition = partition(record);
            if (record.offset() < ends.get(partition)) {
                Deque<ConsumerRecord<byte[], byte[]>> queue = held.get(partition);
                if (queue.isEmpty()) {
                    first.add(record);
                }
                queue.add(record);
            }
        }
        return any;
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
