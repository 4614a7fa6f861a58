package org.communitysafety.benchmarks.drain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;

/** Writes the events to their topic in the very form in which incident-service writes them. */
final class TopicFilling implements EventSupply.Taker, AutoCloseable {
    private static final Instant RECEIVED = Instant.parse("2020-01-01T00:00:00Z");

    private final EventSupply supply;
    private final ObjectMapper mapper = new ObjectMapper();
    private final EventCodec codec = new EventCodec(mapper);
    private final String topic;
    private final int partitions;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final KafkaProducer<byte[], byte[]> producer;

    /** @param partitions how many of the topic's partitions get events */
    TopicFilling(EventSupply supply, String kafka, String topic, int partitions) {
        this.supply = supply;
        this.topic = topic;
        this.partitions = partitions;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        // A new partition may refuse the first batch and take the second, and then the first for ever
                        // not.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        131_072),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void version(Version version) {
        String reference = reference(version.reference());
        byte[] data = codec.json(data(version, reference));
        PlatformEvent event = PlatformEvent.of(
                        EventTypes.INCIDENT_RECORDED,
                        "%012d".formatted(version.id()),
                        "https://www.nottinghamshire.police.uk/benchmark")
                .subject(reference)
                .recordedTime(Instant.ofEpochSecond(version.recorded()))
                .dataHash(sha256(data))
                .received(RECEIVED, EventSupply.AGENCY)
                .data(data)
                .build();
        String key = EventSupply.AGENCY + '\n' + reference;
        send(codec.write(topic, partition(key), key, event));
    }

    @Override
    public void malformed(int number) {
        String key = reference(number);
        send(new ProducerRecord<>(
                topic,
                partition(key),
                key.getBytes(StandardCharsets.UTF_8),
                "{\"agency\":".getBytes(StandardCharsets.UTF_8)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (where, refused) -> {
            if (refused != null) {
                failure.compareAndSet(null, refused);
            }
        });
    }

    /** Everything so far is in the topic. */
    void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("a record did not reach its topic", failure.get());
        }
    }

    @Override
    public void close() {
        try (producer) {
            flush();
        }
    }

    private ObjectNode data(Version version, String reference) {
        ObjectNode data = mapper.createObjectNode();
        data.put("agency", EventSupply.AGENCY)
                .put("area", supply.places.get(version.place()))
                .put("category", supply.categories.get(version.category()));
        data.putArray("flags");
        data.put("occurred", EventSupply.FIRST_MONTH.plusMonths(version.month()).toString());
        return data.put("reference", reference);
    }

    /** As Kafka chooses it, were there so many. */
    private int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static String reference(int number) {
        return "NP-%08d".formatted(number);
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
