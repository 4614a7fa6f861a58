package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.target.application.FillTopics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.testkit.TopicsAnew;
import org.junit.jupiter.api.Test;

/** Topics that were lost and made anew hold again what they held, once the service has seen that they are others. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class TopicsMadeAnewIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AREA = "E06999961";
    private static final String AGENCY = "lost-topics-police";
    private static final int USUAL = 20;

    @Inject
    EventsOnKafka events;

    @Inject
    FillTopics fill;

    @Test
    void valuesAndFeedsAreThereAgainAsTheyWere() {
        send();
        Map<String, String> values;
        Map<String, String> feeds;
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            await().atMost(SOON).untilAsserted(() -> {
                Map<String, String> said = values(kafka);
                assertEquals("20 false true", said.get("burglary|" + AREA + "|2018-06|events|-"), said::toString);
                assertEquals("null true false", said.get("burglary|" + AREA + "|2018-07|events|-"), said::toString);
                assertTrue(said.keySet().stream().anyMatch(key -> key.contains("|reported|")), said::toString);
            });
            values = values(kafka);
            feeds = feeds(kafka);
        }
        assertFalse(feeds.isEmpty());

        TopicsAnew.make(List.of(Topics.INDICATOR_VALUES, Topics.FEEDS, Topics.OVERDUE_CLOCKS));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            assertEquals(Map.of(), values(kafka));

            fill.compare();

            await().atMost(SOON).untilAsserted(() -> {
                assertEquals(values, values(kafka));
                assertEquals(feeds, feeds(kafka));
            });
            int told = kafka.readAll(Topics.FEEDS).size();
            fill.compare();
            events.publish(month("2018-08"));
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertTrue(values(kafka).containsKey("burglary|" + AREA + "|2018-08|events|-")));
            assertTrue(
                    kafka.readAll(Topics.FEEDS).size() < 2 * told, "a topic that is the same is not filled once more");
        }
    }

    private void send() {
        Registration.agency(AGENCY, AREA);
        for (String month : List.of("2018-04", "2018-05", "2018-06")) {
            events.publish(month(month));
        }
        events.publish(List.of(events.declared(AGENCY, "2018-07", "/sources/lost", null, Map.of("burglary", 0L))));
        events.publish(List.of(
                events.measured(AGENCY, "asb-experience", AREA, "2018/19", BigDecimal.valueOf(9.2), "final", null)));
    }

    private List<ProducerRecord<byte[], byte[]>> month(String month) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int n = 0; n < USUAL; n++) {
            records.add(events.recorded(
                    new EventsOnKafka.Incident(AGENCY, month + "#" + n, month, "burglary", null), null));
        }
        records.add(events.declared(AGENCY, month, "/sources/lost", null, Map.of("burglary", (long) USUAL)));
        return records;
    }

    private static Map<String, String> values(KafkaProbe kafka) {
        Map<String, String> said = new TreeMap<>();
        Published.values(kafka, AREA).forEach((key, value) -> said.put(key, told(value)));
        return said;
    }

    private static String told(JsonNode value) {
        return String.join(
                " ",
                value.path("value").asText("null"),
                value.path("absent").asText("null"),
                value.path("complete").asText("null"));
    }

    private static Map<String, String> feeds(KafkaProbe kafka) {
        Map<String, String> said = new TreeMap<>();
        kafka.readAll(Topics.FEEDS).forEach(record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (key.startsWith(AGENCY + "|")) {
                said.put(key, new String(record.value(), StandardCharsets.UTF_8));
            }
        });
        return said;
    }
}
