package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** A month is told of a value where a feed knows it that the value rests on, and not because somebody else does. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class MonthsOfOthersIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int USUAL = 20;

    @Inject
    EventsOnKafka events;

    @Test
    void aMonthThatOnlyAnAgencyElsewhereKnowsIsNotTold() {
        Registration.agency("far-month-police", "E06999951");
        Registration.agency("whole-police", "E06999952");
        events.publish(month("far-month-police", "burglary", "2022-05"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            assertComplete(kafka, null, "burglary", "E06999951", "2022-05");

            for (String month : List.of("2018-04", "2018-05", "2018-06")) {
                events.publish(month("whole-police", "burglary", month));
            }
            assertComplete(kafka, true, "burglary", "E06999952", "2018-06");
            events.publish(month("far-month-police", "burglary", "2022-06"));
            assertComplete(kafka, null, "burglary", "E06999951", "2022-06");
            events.publish(month("whole-police", "burglary", "2018-07"));
            assertComplete(kafka, true, "burglary", "E06999952", "2018-07");

            Map<String, JsonNode> said = said(kafka, "burglary", "E06999952");
            assertEquals(
                    List.of("2018-04", "2018-05", "2018-06", "2018-07"),
                    said.keySet().stream()
                            .filter(period -> period.length() == 7 && period.charAt(4) == '-')
                            .toList());
            assertEquals(true, said.get("2018/19-Q1").get("complete").asBoolean(), said::toString);
            assertEquals(
                    List.of(),
                    said.keySet().stream()
                            .filter(period -> period.startsWith("202"))
                            .toList());
        }
    }

    @Test
    void aMonthThatOnlyAnAgencyOfTheSameAreaKnowsWhichSendsSomethingElseIsNotTold() {
        Registration.agency("hate-police", "E06999953");
        Registration.agency("fires-only", "E06999953");
        events.publish(month("fires-only", "deliberate-fires", "2022-05"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            assertComplete(kafka, null, "deliberate-fires", "E06999953", "2022-05");

            for (String month : List.of("2018-04", "2018-05", "2018-06", "2018-07")) {
                events.publish(month("hate-police", "hate-crime", month));
                assertNotNull(await().atMost(SOON)
                        .until(() -> said(kafka, "hate-crime", "E06999953").get(month), value -> value != null));
            }
            assertComplete(kafka, true, "hate-crime", "E06999953", "2018-07");
            events.publish(month("fires-only", "deliberate-fires", "2022-06"));
            assertComplete(kafka, null, "deliberate-fires", "E06999953", "2022-06");

            assertEquals(
                    List.of(),
                    said(kafka, "hate-crime", "E06999953").keySet().stream()
                            .filter(period -> period.startsWith("202"))
                            .toList());
        }
    }

    @Test
    void aFeedThatFallsSilentBesideAnotherBehindTheSameValueIsTold() {
        Registration.agency("goes-on-police", "E06999954");
        Registration.agency("falls-silent-police", "E06999954");
        for (String month : List.of("2018-04", "2018-05", "2018-06")) {
            events.publish(month("goes-on-police", "burglary", month));
            events.publish(month("falls-silent-police", "burglary", month));
        }
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            assertComplete(kafka, true, "burglary", "E06999954", "2018-06");

            events.publish(month("goes-on-police", "burglary", "2018-07"));

            assertComplete(kafka, false, "burglary", "E06999954", "2018-07");
            assertComplete(kafka, false, "burglary", "E06999954", "2018/19-Q2");
            assertComplete(kafka, true, "burglary", "E06999954", "2018/19-Q1");
        }
    }

    @Test
    void whatIsJudgedLaterIsToldOfTheMonthsThatAnotherFeedBehindTheValueAloneKnows() {
        Registration.agency("early-police", "E06999955");
        Registration.agency("later-police", "E06999955");
        events.publish(month("early-police", "burglary", "2018-07"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            assertComplete(kafka, true, "burglary", "E06999955", "2018-07");

            for (String month : List.of("2018-04", "2018-05", "2018-06")) {
                events.publish(month("later-police", "burglary", month));
            }

            assertComplete(kafka, false, "burglary", "E06999955", "2018-07");
        }
    }

    /** @param complete null where nobody knows, or it does not matter */
    private static void assertComplete(
            KafkaProbe kafka, Boolean complete, String indicator, String area, String period) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode value = said(kafka, indicator, area).get(period);
            assertNotNull(value, indicator + " " + area + " " + period);
            if (complete != null) {
                assertEquals(complete.toString(), value.get("complete").asText(), value::toString);
            }
        });
    }

    /** What was said last of each period. */
    private static Map<String, JsonNode> said(KafkaProbe kafka, String indicator, String area) {
        Map<String, JsonNode> said = new TreeMap<>();
        Published.values(kafka, area).forEach((key, value) -> {
            String[] parts = key.split("\\|");
            if (parts[0].equals(indicator)) {
                said.put(parts[2], value);
            }
        });
        return said;
    }

    private List<ProducerRecord<byte[], byte[]>> month(String agency, String category, String month) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int n = 0; n < USUAL; n++) {
            records.add(
                    events.recorded(new EventsOnKafka.Incident(agency, month + "#" + n, month, category, null), null));
        }
        records.add(events.declared(agency, month, "/sources/" + agency, null, Map.of(category, (long) USUAL)));
        return records;
    }
}
