package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Repeats at locations, told apart from those of victims, from the incidents on the topic to what is answered. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RepeatLocationsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant CORRECTED = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    EventsOnKafka events;

    @Test
    void aLocationIsARepeatByAnotherIncidentThereWhoeverTheVictimIs() {
        String agency = Defining.agency("locating-police");
        define("located-repeats", agency, ",\"repeatOf\":\"location\"");
        define("located-victims", agency, "");
        events.publish(List.of(
                at(agency, "1", "2018-01-15", "k1:v", "k1:a", null),
                at(agency, "2", "2018-12-20", "k1:w", "k1:a", null),
                at(agency, "3", "2018-12-21", "k1:v", "k1:b", null),
                at(agency, "4", "2018-12-22", "k1:x", null, null),
                at(agency, "5", "2019-12-21", null, "k1:a", null)));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("2018-01", 0.0, "2018-12", 50.0, "2019-12", 0.0),
                        Defining.months("located-repeats", Defining.WARD)));
        assertEquals(
                Map.of("numerator", 1, "denominator", 2),
                shares("located-repeats", "2018-12"),
                "the one at no location is in neither");
        assertEquals(Map.of("numerator", 1, "denominator", 3), shares("located-victims", "2018-12"));
        assertEquals(List.of(), Verifying.differences(agency));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            events.publish(List.of(at(agency, "1", "2018-01-15", "k1:v", "k1:c", CORRECTED)));

            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(
                            record.value(),
                            "located-repeats",
                            Defining.WARD,
                            "\"period\":\"2018-12\"",
                            "\"numerator\":0,"));
        }
        assertEquals(Map.of("numerator", 0, "denominator", 2), shares("located-repeats", "2018-12"));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    /** Two versions that differ by nothing else: the location's token is the last that decides. */
    @Test
    void ofTwoVersionsThatDifferByTheirLocationAloneTheSameHoldsInAnyOrder() {
        String agency = Defining.agency("ordering-police");
        define("ordered-repeats", agency, ",\"repeatOf\":\"location\"");
        for (String reference : List.of("1", "2")) {
            List<String> locations = reference.equals("1") ? List.of("k1:p", "k1:q") : List.of("k1:q", "k1:p");
            locations.forEach(location ->
                    events.publish(List.of(at(agency, reference, "2018-10-0" + reference, null, location, null))));
        }

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(Map.of("2018-10", 100.0), Defining.months("ordered-repeats", Defining.WARD)));
        assertEquals(Map.of("numerator", 1, "denominator", 1), shares("ordered-repeats", "2018-10"));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void whoseRepeatsAreMeantIsSaidOnlyWhereRepeatsCountAndInAKnownWord() {
        Defining.put(
                        "faulty-repeats",
                        Defining.defined("faulty-repeats", "repeat-victimisation", "percent")
                                + ",\"windowMonths\":12,\"repeatOf\":\"premises\",\"selections\":[{\"flags\":[\"hate\"]}]}")
                .statusCode(422)
                .body("errors.code", contains("unknown-value"));
        Defining.put(
                        "faulty-count",
                        Defining.defined("faulty-count", "count", "count")
                                + ",\"repeatOf\":\"location\",\"selections\":[{\"flags\":[\"hate\"]}]}")
                .statusCode(422)
                .body("errors.pointer", contains("/repeatOf"));
    }

    private static void define(String id, String agency, String of) {
        Defining.put(
                        id,
                        Defining.defined(id, "repeat-victimisation", "percent") + of
                                + ",\"windowMonths\":12,\"selections\":[{\"categories\":[\"anti-social-behaviour\"],"
                                + "\"agencies\":[\"" + agency + "\"]}]}")
                .statusCode(201);
    }

    private static Map<String, Object> shares(String indicator, String month) {
        Map<String, Object> value = Defining.one(indicator, Defining.WARD, month);
        return Map.of("numerator", value.get("numerator"), "denominator", value.get("denominator"));
    }

    private ProducerRecord<byte[], byte[]> at(
            String agency, String reference, String on, String victim, String location, Instant recorded) {
        IncidentRecorded data = new IncidentRecorded(
                agency,
                reference,
                on,
                null,
                "anti-social-behaviour",
                null,
                null,
                Defining.WARD,
                victim,
                null,
                location,
                null);
        return events.recorded(data, "1", recorded);
    }
}
