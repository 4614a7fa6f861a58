package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Indicators, weights, populations and own areas that are defined while incidents come and are corrected. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class IndicatorsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventsOnKafka events;

    @Test
    void aNewOrChangedIndicatorCountsWhatCameBeforeAndWhatComesAfter() {
        String agency = Defining.agency("defined-police");
        publish(
                Defining.incident(agency, "1", "2018-10", "burglary", "28E", null),
                Defining.incident(agency, "2", "2018-10", "burglary", "30C", null),
                Defining.incident(agency, "3", "2018-11", "violent-crime", "280", null));
        await().atMost(SOON).until(() -> Values.arrived(agency) == 3);
        String homes = Defining.counting("defined-homes", agency, "\"offenceCodes\":[\"28\"]");

        Defining.put("defined-homes", homes)
                .statusCode(201)
                .body("version", equalTo(1))
                .body("kind", equalTo("count"));
        assertEquals(Map.of("2018-10", 1.0), Defining.months("defined-homes", Defining.WARD));
        Defining.put("defined-homes", homes).statusCode(200).body("version", equalTo(1));
        Defining.put("defined-homes", Defining.counting("defined-homes", agency, "\"offenceCodes\":[\"28\",\"30\"]"))
                .statusCode(200)
                .body("version", equalTo(2));
        assertEquals(Map.of("2018-10", 2.0), Defining.months("defined-homes", Defining.WARD));

        publish(Defining.incident(agency, "4", "2018-12", "burglary", "28F", null));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("2018-10", 2.0, "2018-12", 1.0), Defining.months("defined-homes", Defining.WARD)));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(
                    Topics.INDICATORS, SOON, record -> Defining.says(record.value(), "defined-homes", "\"version\":2"));
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(
                            record.value(), "defined-homes", "\"indicatorVersion\":2", "\"period\":\"2018\""));
        }
    }

    @Test
    void everyFaultOfADefinitionIsNamedAtOnce() {
        given().contentType("application/json")
                .body(
                        "{\"indicator\":\"faulty\",\"unit\":\"percent\",\"kind\":\"count\",\"from\":\"soon\",\"by\":\"noon\","
                                + "\"selections\":[{\"agencies\":[\"nobody\"]},{\"categories\":[\"arson\"]}],\"weights\":\"none\"}")
                .put("/api/v1/indicators/faulty")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/title",
                                "/polarity",
                                "/from",
                                "/unit",
                                "/selections/0",
                                "/selections/0/agencies/0",
                                "/selections/1/categories/0",
                                "/by",
                                "/weights",
                                "/weights")));
        given().get("/api/v1/indicators/faulty").then().statusCode(404);
    }

    @Test
    void byTheDateOfRecordingAnIncidentWithoutOneLeavesNobodySure() {
        String agency = Defining.agency("recording-police");
        Defining.put(
                        "recorded-burglary",
                        Defining.counting("recorded-burglary", agency, "\"categories\":[\"burglary\"]")
                                .replace("{\"indicator\"", "{\"by\":\"recorded\",\"indicator\""))
                .statusCode(201);
        publish(
                Defining.recordedOn(agency, "1", "2018-10", "2018-12-03"),
                Defining.recordedOn(agency, "2", "2018-12", null));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(Map.of("2018-12", 1.0), Defining.months("recorded-burglary", Defining.WARD)));
        events.publish(List.of(
                events.declared(agency, "2018-12", "/sources/recording", null, Map.of("burglary", 1L)),
                events.declared(agency, "2018-10", "/sources/recording", null, Map.of("burglary", 1L))));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        true,
                        Defining.one("burglary", Defining.WARD, "2018-12&agency=" + agency)
                                .get("complete")));
        assertEquals(
                null,
                Defining.one("recorded-burglary", Defining.WARD, "2018-12").get("complete"));
        publish(Defining.recordedOn(agency, "2", "2018-12", "2018-12-09", Instant.now()));
        await().atMost(SOON).untilAsserted(() -> {
            assertEquals(Map.of("2018-12", 2.0), Defining.months("recorded-burglary", Defining.WARD));
            assertEquals(
                    true,
                    Defining.one("recorded-burglary", Defining.WARD, "2018-12").get("complete"));
        });
    }

    @Test
    void proportionsNameBothCountsAndRatesTheYearOfTheirPopulation() {
        String agency = Defining.agency("dividing-police");
        Defining.put(
                "divided-all", Defining.counting("divided-all", agency, "\"categories\":[\"burglary\",\"robbery\"]"));
        Defining.put("divided-some", Defining.counting("divided-some", agency, "\"flags\":[\"alcohol\"]"));
        Defining.put(
                        "divided-share",
                        Defining.defined("divided-share", "proportion", "percent")
                                + ",\"proportion\":{\"numerator\":\"divided-some\",\"denominator\":\"divided-all\"}}")
                .statusCode(201);
        Defining.put(
                        "divided-rate",
                        Defining.defined("divided-rate", "rate", "rate") + ",\"rate\":{\"indicator\":\"divided-all\"}}")
                .statusCode(201);
        populations();
        publish(
                Defining.incident(agency, "1", "2018-10", "burglary", null, List.of("alcohol")),
                Defining.incident(agency, "2", "2018-10", "robbery", null, null),
                Defining.incident(agency, "3", "2018-11", "robbery", null, null));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("2018-10", 50.0, "2018-11", 0.0), Defining.months("divided-share", Defining.WARD)));
        assertEquals(1, Defining.one("divided-share", Defining.WARD, "2018-10").get("numerator"));
        assertEquals(2, Defining.one("divided-share", Defining.WARD, "2018-10").get("denominator"));
        assertEquals(Map.of("2018-10", 5.0, "2018-11", 2.5), Defining.months("divided-rate", Defining.WARD));
        assertEquals(
                2017, Defining.one("divided-rate", Defining.WARD, "2018-10").get("denominatorYear"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(
                            record.value(), "divided-share", Defining.WARD, "\"2018/19-Q3\"", "33.333333333333"));
        }
    }

    @Test
    void aVictimIsARepeatWithinTheWindowAndACorrectionMovesLaterMonths() {
        String agency = Defining.agency("repeat-police");
        Defining.put(
                        "repeat-hate",
                        Defining.defined("repeat-hate", "repeat-victimisation", "percent")
                                + ",\"windowMonths\":12,\"selections\":[{\"categories\":[\"hate-crime\"],\"agencies\":[\""
                                + agency + "\"]}]}")
                .statusCode(201);
        publish(
                Defining.victim(agency, "1", "2018-01-15", "k1:a", null),
                Defining.victim(agency, "2", "2018-12-20", "k1:a", null),
                Defining.victim(agency, "3", "2018-12-21", "k1:b", null),
                Defining.victim(agency, "4", "2019-12-21", "k1:a", null));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("2018-01", 0.0, "2018-12", 50.0, "2019-12", 0.0),
                        Defining.months("repeat-hate", Defining.WARD)));
        assertEquals(2, Defining.one("repeat-hate", Defining.WARD, "2018-12").get("denominator"));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            publish(Defining.victim(agency, "1", "2018-01-15", "k1:c", Instant.now()));
            await().atMost(SOON)
                    .untilAsserted(() -> assertEquals(
                            Map.of("2018-01", 0.0, "2018-12", 0.0, "2019-12", 0.0),
                            Defining.months("repeat-hate", Defining.WARD)));
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(
                            record.value(),
                            "repeat-hate",
                            Defining.WARD,
                            "\"period\":\"2018-12\"",
                            "\"numerator\":0,"));
        }
    }

    @Test
    void aVictimOfAFlaggedHateCrimeIsARepeatAndAMonthOfFlaggedOnesHasAValue() {
        String agency = Defining.agency("flagged-police");
        Defining.put(
                        "flagged-hate",
                        Defining.defined("flagged-hate", "repeat-victimisation", "percent")
                                + ",\"windowMonths\":12,\"selections\":[{\"categories\":[\"hate-crime\"],\"agencies\":[\""
                                + agency + "\"]},{\"flags\":[\"hate\"],\"agencies\":[\"" + agency + "\"]}]}")
                .statusCode(201);
        publish(
                Defining.flagged(agency, "1", "2018-10-15", "k1:a"),
                Defining.victim(agency, "2", "2018-11-20", "k1:a", null));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        Map.of("2018-10", 0.0, "2018-11", 100.0), Defining.months("flagged-hate", Defining.WARD)));
    }

    @Test
    void harmIsTheSumOfWeightsAndAnotherTableWeighsEverythingAgain() {
        String agency = Defining.agency("harm-police");
        Defining.weights("{\"burglary\":1.5}").statusCode(201).body("version", equalTo(1));
        Defining.put(
                        "harm-score",
                        Defining.defined("harm-score", "harm", "score")
                                + ",\"weights\":\"test-weights\",\"selections\":[{\"categories\":[\"burglary\",\"robbery\"],"
                                + "\"agencies\":[\"" + agency + "\"]}]}")
                .statusCode(201);
        publish(
                Defining.incident(agency, "1", "2018-10", "burglary", null, null),
                Defining.incident(agency, "2", "2018-10", "burglary", "28E", null),
                Defining.incident(agency, "3", "2018-10", "robbery", null, null));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(Map.of("2018-10", 11.5), Defining.months("harm-score", Defining.WARD)));
        Defining.weights("{\"burglary\":1.5,\"robbery\":4}").statusCode(200).body("version", equalTo(2));
        assertEquals(Map.of("2018-10", 15.5), Defining.months("harm-score", Defining.WARD));
        given().get("/api/v1/indicators/harm-score/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(1, 2)))
                .body("items.reason", equalTo(Arrays.asList(null, "weights test-weights in version 2")))
                .body("items[1].definition.weights", equalTo("test-weights"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(
                            record.value(), "harm-score", "\"period\":\"2018-10\"", "\"indicatorVersion\":2", "15.5"));
        }
    }

    private void publish(Defining.Told... told) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Defining.Told each : told) {
            records.add(events.recorded(each.incident(), "1", each.at()));
        }
        events.publish(records);
    }

    private static void populations() {
        given().contentType("text/csv")
                .body("area,year,population\n" + Defining.WARD + ",2017,400\n" + Defining.WARD + ",2019,500\n")
                .put("/api/v1/areas/populations")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2));
    }
}
