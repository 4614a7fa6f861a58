package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.Test;

/** A month in which nothing counts is published like any other: as nothing that is known, or as nothing at all. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class EmptyMonthsIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    EventsOnKafka events;

    @Test
    void aMonthOfWhichNothingArrivedIsPublishedAsIncompleteAndARealZeroAsComplete() {
        String agency = "emptied-police";
        Registration.agency(agency, "E06999941");
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String month : List.of("2018-04", "2018-05", "2018-06")) {
            for (int i = 0; i < 40; i++) {
                records.add(recorded(agency, month + "#" + i, month, "burglary", null, "1", null));
            }
            records.add(declared(agency, month, Map.of("burglary", 40L, "robbery", 0L)));
        }
        records.add(declared(agency, "2018-07", Map.of("burglary", 0L, "robbery", 0L)));

        events.publish(records);

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertAbsent(kafka, "burglary", "E06999941", "2018-07", Boolean.FALSE));
            assertAbsent(kafka, "robbery", "E06999941", "2018-07", Boolean.TRUE);
            JsonNode quarter = Published.value(kafka, "burglary", "E06999941", "2018/19-Q2");
            assertEquals(false, quarter.get("complete").booleanValue());
        }
    }

    @Test
    void aWholeMonthThatIsCancelledIsToldAgainOnceItIsJudgedShort() {
        String agency = "cancelled-month-police";
        Registration.agency(agency, "E06999942");
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String month : List.of("2018-04", "2018-05", "2018-06", "2018-07", "2018-08")) {
            for (int i = 0; i < 20; i++) {
                records.add(recorded(agency, month + "#" + i, month, "burglary", null, "1", null));
            }
        }
        events.publish(records);
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            await().atMost(SOON).untilAsserted(() -> {
                JsonNode value = Published.value(kafka, "burglary", "E06999942", "2018-08");
                assertNotNull(value);
                assertEquals(true, value.get("complete").asBoolean());
            });
            List<ProducerRecord<byte[], byte[]>> cancelled = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                cancelled.add(events.cancelled(agency, "2018-08#" + i, Instant.parse("2026-01-02T00:00:00Z"), "2"));
            }

            events.publish(cancelled);

            await().atMost(SOON)
                    .untilAsserted(() -> assertAbsent(kafka, "burglary", "E06999942", "2018-08", Boolean.FALSE));
        }
    }

    @Test
    void whateverTheOrderOfEventsTheSameValuesStandPublishedInTheEnd() {
        Registration.lookUp("E01999911,A 1,E05999911,A,E06999911,Up,E06999911,100\r\n"
                + "E01999912,B 1,E05999912,B,E06999911,Up,E06999911,100\r\n"
                + "E01999921,A 1,E05999921,A,E06999921,Down,E06999921,100\r\n"
                + "E01999922,B 1,E05999922,B,E06999921,Down,E06999921,100\r\n");
        Registration.agency("forward-police", "E06999911");
        Registration.agency("backward-police", "E06999921");
        List<ProducerRecord<byte[], byte[]>> backward = history("backward-police", "E0599992");
        Collections.shuffle(backward, new Random(5));
        Collections.reverse(backward);

        history("forward-police", "E0599991").forEach(record -> events.publish(List.of(record)));
        backward.forEach(record -> events.publish(List.of(record)));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                Map<String, String> one = said(kafka, "E06999911", "E05999911", "E05999912");
                Map<String, String> other = said(kafka, "E06999921", "E05999921", "E05999922");
                assertEquals("absent false", one.get("burglary|E05999911|2018-04|events|-"), one::toString);
                assertEquals("1 true", one.get("burglary|E05999912|2018-06|events|-"), one::toString);
                assertEquals("absent false", one.get("burglary|E05999912|2018-07|events|-"), one::toString);
                assertEquals("absent true", one.get("robbery|E05999911|2018-06|events|-"), one::toString);
                assertEquals(one, other);
            });
        }
    }

    @Test
    void aValueNamesTheIncidentsThatMovedItAndNoneWhenItIsOnlyToldAgain() {
        String agency = "sampled-police";
        String area = "E06999943";
        Registration.agency(agency, area);
        String id = RegisterId.of(agency, "s1").value();
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            events.publish(List.of(recorded(agency, "s1", "2018-11", "burglary", null, "1", null)));

            for (String period : List.of("2018-11", "2018/19-Q3", "2018/19")) {
                kafka.await(
                        Topics.INDICATOR_VALUES,
                        SOON,
                        record -> Defining.says(record.value(), area, "\"" + period + "\"", "[\"" + id + "\"]"));
            }
            events.publish(List.of(declared(agency, "2018-11", Map.of("burglary", 1L))));
            await().atMost(SOON).untilAsserted(() -> {
                JsonNode month = Published.value(kafka, "burglary", area, "2018-11");
                assertEquals(true, month.get("complete").asBoolean());
                assertEquals(0, month.get("sampleEvents").size());
            });
        }
    }

    /** Recorded, corrected into another ward and month, cancelled, and a month that is declared empty. */
    private List<ProducerRecord<byte[], byte[]>> history(String agency, String ward) {
        Instant later = Instant.parse("2026-01-02T00:00:00Z");
        List<ProducerRecord<byte[], byte[]>> history = new ArrayList<>();
        history.add(recorded(agency, "1", "2018-04", "burglary", ward + "1", "1", null));
        history.add(recorded(agency, "2", "2018-05", "burglary", ward + "2", "1", null));
        history.add(events.cancelled(agency, "1", later, "2"));
        history.add(recorded(agency, "3", "2018-04", "burglary", ward + "1", "1", null));
        history.add(recorded(agency, "3", "2018-06", "burglary", ward + "2", "2", later));
        history.add(recorded(agency, "4", "2018-06", "robbery", ward + "1", "1", null));
        history.add(events.cancelled(agency, "4", later, "2"));
        history.add(declared(agency, "2018-04", Map.of("burglary", 2L, "robbery", 0L)));
        history.add(declared(agency, "2018-05", Map.of("burglary", 1L, "robbery", 0L)));
        history.add(declared(agency, "2018-06", Map.of("burglary", 1L, "robbery", 1L)));
        history.add(declared(agency, "2018-07", Map.of("burglary", 0L, "robbery", 0L)));
        return history;
    }

    /** What was said last of each value of these areas, under the first one's names. */
    private static Map<String, String> said(KafkaProbe kafka, String... areas) {
        Map<String, String> said = new TreeMap<>();
        Published.values(kafka, areas).forEach((key, value) -> {
            String figure = value.get("absent").asBoolean()
                    ? "absent"
                    : value.get("value").asText();
            said.put(
                    key.replace("E0699992", "E0699991").replace("E0599992", "E0599991"),
                    figure + " " + value.get("complete"));
        });
        return said;
    }

    private static void assertAbsent(KafkaProbe kafka, String indicator, String area, String period, Boolean complete) {
        JsonNode value = Published.value(kafka, indicator, area, period);
        assertNotNull(value, indicator + " " + period);
        assertEquals(true, value.get("absent").asBoolean(), value::toString);
        assertEquals(complete.toString(), value.get("complete").asText(), value::toString);
    }

    private ProducerRecord<byte[], byte[]> recorded(
            String agency, String subject, String month, String category, String area, String id, Instant at) {
        return events.recorded(new EventsOnKafka.Incident(agency, subject, month, category, area, null, id), at);
    }

    private ProducerRecord<byte[], byte[]> declared(String agency, String month, Map<String, Long> counts) {
        return events.declared(agency, month, "/sources/" + agency, null, counts);
    }
}
