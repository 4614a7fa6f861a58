package org.communitysafety.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.communitysafety.e2e.harness.Platform;

/** Records that no service of the platform would write, straight on the topic between good ones. */
final class Poison implements Fault {
    private static final String TOPIC = "incidents";
    private static final int OVERSIZE = 3 * 1024 * 1024;
    private static final int DEPTH = 200_000;
    private static final Duration SET_ASIDE = Duration.ofSeconds(20);
    private static final String RECORDED = "org.communitysafety.incident.recorded.v1";

    private final Platform platform;
    /** What was written, as topic/partition/offset, with the code it has to be set aside under. */
    private final Map<String, String> written = new TreeMap<>();

    private Set<String> before = Set.of();

    Poison(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return "poison, oversize and deeply nested records";
    }

    @Override
    public void inject() throws Exception {
        before = setAside().keySet();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + platform.setting("CSP_PORT_KAFKA"),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * OVERSIZE);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Map.Entry<ProducerRecord<byte[], byte[]>, String> poison :
                    records().entrySet()) {
                RecordMetadata at = producer.send(poison.getKey()).get();
                written.put(TOPIC + "/" + at.partition() + "/" + at.offset(), poison.getValue());
            }
        }
    }

    private static Map<ProducerRecord<byte[], byte[]>, String> records() {
        Map<ProducerRecord<byte[], byte[]>, String> records = new LinkedHashMap<>();
        records.put(new ProducerRecord<>(TOPIC, null, "no event".getBytes(StandardCharsets.UTF_8)), "not-a-cloudevent");
        records.put(new ProducerRecord<>(TOPIC, new byte[] {0}, null), "no-data");
        records.put(event(RECORDED, new byte[] {(byte) 0xC3, (byte) 0x28, 0}), "bad-data");
        records.put(event(RECORDED, "x".repeat(OVERSIZE).getBytes(StandardCharsets.UTF_8)), "bad-data");
        records.put(event(RECORDED, ("{\"agency\":" + "[".repeat(DEPTH)).getBytes(StandardCharsets.UTF_8)), "bad-data");
        records.put(event("org.communitysafety.unknown.v1", "{}".getBytes(StandardCharsets.UTF_8)), "unknown-type");
        return records;
    }

    private static ProducerRecord<byte[], byte[]> event(String type, byte[] data) {
        var record = new ProducerRecord<>(TOPIC, "poison".getBytes(StandardCharsets.UTF_8), data);
        Map<String, String> attributes = Map.of(
                "ce_specversion",
                "1.0",
                "ce_type",
                type,
                "ce_id",
                "1",
                "ce_source",
                "/poison",
                "content-type",
                "application/json");
        attributes.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Exactly these were set aside, each under its code. */
    @Override
    public String complaint() {
        try {
            Awaitility.await().atMost(SET_ASIDE).until(() -> newlySetAside().equals(written));
            return "";
        } catch (ConditionTimeoutException e) {
            return "set aside were " + newlySetAside() + " instead of " + written;
        }
    }

    private Map<String, String> newlySetAside() {
        Map<String, String> letters = setAside();
        letters.keySet().removeAll(before);
        return letters;
    }

    private Map<String, String> setAside() {
        Map<String, String> letters = new TreeMap<>();
        List<JsonNode> listed = platform.api().all("/api/v1/dead-letters");
        for (JsonNode letter : listed) {
            String place = "%s/%d/%d"
                    .formatted(
                            letter.path("topic").asText(),
                            letter.path("partition").asInt(),
                            letter.path("offset").asLong());
            letters.merge(place, letter.path("code").asText(), (one, other) -> one + " and " + other);
        }
        return letters;
    }
}
