package org.communitysafety.e2e.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Incidents that somebody writes past the platform, straight on the topic, so that they may be set aside. */
public final class ForeignRecords {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Platform platform;

    public ForeignRecords(Platform platform) {
        this.platform = platform;
    }

    /**
     * Writes one that nobody can read, and waits until it was set aside.
     *
     * @return its dead letter
     */
    public JsonNode setAside(String agency, String id, String data) {
        RecordMetadata place = write(agency, id, data);
        return await().atMost(SOON)
                .until(
                        () -> platform.api().all("/api/v1/dead-letters").stream()
                                .filter(letter -> isAt(letter, place))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isAt(JsonNode letter, RecordMetadata place) {
        return letter.path("topic").asText().equals(place.topic())
                && letter.path("partition").asInt() == place.partition()
                && letter.path("offset").asLong() == place.offset();
    }

    private RecordMetadata write(String agency, String id, String data) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + platform.setting("CSP_PORT_KAFKA"));
        var record = new ProducerRecord<>("incidents", utf8(agency + '\n' + id), utf8(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        "org.communitysafety.incident.recorded.v1",
                        "ce_id",
                        id,
                        "ce_source",
                        "/set-aside",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, utf8(value)));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
