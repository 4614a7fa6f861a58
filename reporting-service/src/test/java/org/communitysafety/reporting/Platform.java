package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.contracts.PlanKey;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;

/** The rest of the platform, as this service sees it: what comes on Kafka, and what others read of it. */
final class Platform implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(60);

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final KafkaProbe probe = KafkaProbe.ofPlatform();

    void publish(PlanPublished plan) {
        PlanKey key = new PlanKey(plan.plan(), plan.version());
        write(Topics.PLANS, partition(plan.plan()), key.toString(), EventTypes.PLAN_PUBLISHED, plan);
    }

    /** Under its bare name, as before versions had keys of their own. */
    void publishAsBefore(PlanPublished plan) {
        write(Topics.PLANS, partition(plan.plan()), plan.plan(), EventTypes.PLAN_PUBLISHED, plan);
    }

    /** As target-service does: what it published is cleared, and last the plan is said to be gone. */
    void removePlan(String plan) {
        List.of(new PlanKey(plan, 1), new PlanKey(plan, null))
                .forEach(key ->
                        probe.write(new ProducerRecord<>(Topics.PLANS, partition(plan), bytes(key.toString()), null)));
    }

    /** All of one area go to one partition, in order, as target-service does it. */
    void publish(IndicatorValueChanged... values) {
        for (IndicatorValueChanged value : values) {
            probe.write(record(value));
        }
    }

    /** As a value that a recorded trace led to. */
    void publishIn(String traceParent, IndicatorValueChanged value) {
        var record = record(value);
        record.headers().add("ce_traceparent", bytes(traceParent));
        probe.write(record);
    }

    private ProducerRecord<byte[], byte[]> record(IndicatorValueChanged value) {
        String key = String.join("|", value.indicator(), value.area(), value.period(), value.source(), value.agency());
        return record(Topics.INDICATOR_VALUES, partition(value.area()), key, EventTypes.INDICATOR_VALUE_CHANGED, value);
    }

    void publish(String topic, String key, String type, Object data) {
        write(topic, null, key, type, data);
    }

    void publishPoison(String topic, String area) {
        probe.write(new ProducerRecord<>(topic, partition(area), bytes("poison"), bytes("\u0000 not even JSON")));
    }

    List<JsonNode> statuses(String plan) {
        return told(Topics.TARGET_STATUS, data -> data.path("plan").asText().equals(plan));
    }

    /** The events told of a plan's alerts, oldest first, each as its type's last words and its data. */
    List<String> alertEvents(String plan) {
        return probe.readAll(Topics.ALERTS).stream()
                .filter(record -> record.value() != null
                        && json(record).path("plan").asText().equals(plan))
                .map(record -> KafkaProbe.header(record, "ce_type").replaceAll(".*alert\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    boolean hasTombstone(String topic, String keyPrefix) {
        return probe.readAll(topic).stream()
                .anyMatch(record -> record.value() == null && text(record.key()).startsWith(keyPrefix));
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return probe.readAll(topic);
    }

    JsonNode get(String path) {
        return json(given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    Response answer(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    JsonNode item(String plan) {
        JsonNode card = json(given().get("/api/v1/scorecard?plan=" + plan).asString());
        return card.path("items").path(0);
    }

    void awaitItem(String plan, Predicate<JsonNode> condition) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> item(plan), condition::test);
    }

    void awaitRag(String plan, String rag, String actual) {
        awaitItem(
                plan,
                item -> item.path("rag").asText().equals(rag)
                        && item.path("actual").asText().equals(actual));
    }

    JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> told(String topic, Predicate<JsonNode> wanted) {
        return probe.readAll(topic).stream()
                .filter(record -> record.value() != null)
                .map(this::json)
                .filter(wanted)
                .toList();
    }

    private JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return mapper.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String topic, Integer partition, String key, String type, Object data) {
        probe.write(record(topic, partition, key, type, data));
    }

    private ProducerRecord<byte[], byte[]> record(
            String topic, Integer partition, String key, String type, Object data) {
        try {
            var record = new ProducerRecord<>(topic, partition, bytes(key), mapper.writeValueAsBytes(data));
            record.headers()
                    .add("ce_specversion", bytes("1.0"))
                    .add("ce_type", bytes(type))
                    .add("ce_id", bytes(UUID.randomUUID().toString()))
                    .add("ce_source", bytes("/services/target-service"))
                    .add("content-type", bytes("application/json"));
            return record;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int partition(String area) {
        return Math.floorMod(area.hashCode(), 6);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        probe.close();
    }
}
