package org.communitysafety.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.vocabulary.FactVersion;

/** What an imported file has put on Kafka, as any reader would understand it. */
final class PublishedFile {
    private PublishedFile() {}

    /** The newest version of every row of the source that is not cancelled, as any reader would fold them. */
    static Map<String, JsonNode> truth(String source) {
        Map<String, ConsumerRecord<byte[], byte[]>> newest = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records(source)) {
            newest.merge(
                    new String(record.key(), StandardCharsets.UTF_8),
                    record,
                    (one, other) -> version(other).isNewerThan(version(one)) ? other : one);
        }
        Map<String, JsonNode> truth = new TreeMap<>();
        newest.values().stream()
                .filter(record -> KafkaProbe.header(record, "ce_type").contains("recorded"))
                .forEach(record -> truth.put(KafkaProbe.header(record, "ce_subject"), json(record)));
        return truth;
    }

    static Map<String, JsonNode> declared(String source) {
        Map<String, JsonNode> declared = new TreeMap<>();
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            probe.readAll(Topics.FEED_DECLARATIONS).stream()
                    .filter(record -> ("/sources/" + source).equals(KafkaProbe.header(record, "ce_source")))
                    .forEach(record -> declared.put(json(record).path("month").asText(), json(record)));
        }
        return declared;
    }

    static List<FactVersion> versions(String source) {
        return records(source).stream().map(PublishedFile::version).toList();
    }

    private static FactVersion version(ConsumerRecord<byte[], byte[]> record) {
        String recorded = KafkaProbe.header(record, "ce_recordedtime");
        return new FactVersion(
                recorded == null ? Instant.EPOCH : Instant.parse(recorded),
                KafkaProbe.header(record, "ce_id"),
                KafkaProbe.header(record, "ce_datahash"),
                "");
    }

    static List<ConsumerRecord<byte[], byte[]>> records(String source) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            return probe.readAll(Topics.INCIDENTS).stream()
                    .filter(record -> String.valueOf(KafkaProbe.header(record, "ce_subject"))
                            .startsWith(source + "#"))
                    .toList();
        }
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new ObjectMapper().readTree(record.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
