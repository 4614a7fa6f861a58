package org.communitysafety.e2e.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.e2e.harness.LiveClient;
import org.communitysafety.e2e.harness.Platform;

/** The records behind the live stream, read from Kafka itself: what has to be shown, and in which order. */
final class StreamedRecords {
    private static final List<String> TOPICS = List.of("target-status", "alerts", "feeds");

    private final Platform platform;
    /** How many of each partition were there when this began to look. */
    private final Map<TopicPartition, Integer> earlier;

    StreamedRecords(Platform platform) {
        this.platform = platform;
        this.earlier = new HashMap<>();
        published().forEach((partition, ids) -> earlier.put(partition, ids.size()));
    }

    /**
     * Where a client was not shown just what was published since: of each partition every event once, in order, from some
     * point before this began to look. Empty when it was.
     */
    String difference(List<LiveClient.Event> events) {
        Map<TopicPartition, List<String>> published = published();
        Map<String, TopicPartition> places = new HashMap<>();
        published.forEach((partition, ids) -> ids.forEach(id -> places.put(id, partition)));
        Map<TopicPartition, List<String>> shown = new HashMap<>();
        for (LiveClient.Event event : List.copyOf(events)) {
            String id = event.cloudEvent().path("id").asText();
            if (!event.type().equals("snapshot") && !event.type().equals("reset")) {
                shown.computeIfAbsent(places.get(id), place -> new ArrayList<>())
                        .add(id);
            }
        }
        List<String> differences = new ArrayList<>();
        if (shown.containsKey(null)) {
            differences.add("events that are on no topic were shown: " + shown.get(null));
        }
        published.forEach((partition, ids) -> {
            List<String> got = shown.getOrDefault(partition, List.of());
            int from = ids.size() - got.size();
            if (from < 0
                    || from > earlier.getOrDefault(partition, 0)
                    || !ids.subList(from, ids.size()).equals(got)) {
                differences.add("of %s %d events were shown, %d were published since and %d before"
                        .formatted(
                                partition,
                                got.size(),
                                ids.size() - earlier.getOrDefault(partition, 0),
                                earlier.getOrDefault(partition, 0)));
            }
        });
        return String.join("; ", differences);
    }

    /** The identifiers of all events, in order; none has been compacted away. */
    private Map<TopicPartition, List<String>> published() {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + platform.setting("CSP_PORT_KAFKA"));
        Map<TopicPartition, List<String>> ids =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    idOf(record).forEach(id -> ids.computeIfAbsent(
                                    new TopicPartition(record.topic(), record.partition()),
                                    partition -> new ArrayList<>())
                            .add(id));
                }
            }
        }
        return ids;
    }

    /** None of a tombstone: it is no event. */
    private static Stream<String> idOf(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? Stream.empty()
                : Stream.of(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
    }
}
