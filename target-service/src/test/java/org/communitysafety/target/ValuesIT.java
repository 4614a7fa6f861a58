package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Questions for values, and how soon a new value is told. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ValuesIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    EventsOnKafka events;

    @Test
    void everyBadParameterIsNamedInOneAnswer() {
        given().get("/api/v1/indicators/burglary/values?area=nowhere&level=street&period=week&from=2018-13"
                        + "&agency=Nobody&source=rumour&fill=one&cursor=%25&limit=0")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "area", "level", "period", "from", "agency", "source", "fill", "cursor", "limit"));
        given().get("/api/v1/indicators/witchcraft/values").then().statusCode(404);
    }

    @Test
    void periodsAreThoseWhollyInsideAndPagesFollowEachOther() {
        String agency = "paging-police";
        String area = "E06999801";
        Registration.agency(agency, area);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String month : List.of("2018-03", "2018-04", "2018-05", "2018-06", "2018-07", "2019-03", "2019-04")) {
            records.add(events.recorded(new EventsOnKafka.Incident(agency, month, month, "burglary", null), null));
        }
        events.publish(records);
        await().atMost(SOON).untilAsserted(() -> assertEquals(7, Values.sum(of(area, "period=month"))));

        assertEquals(List.of("2018/19-Q1"), periods(of(area, "period=quarter&from=2018-04&to=2018-08")));
        assertEquals(List.of("2018/19"), periods(of(area, "period=financial-year&from=2018-19&to=2018-19")));
        assertEquals(List.of("2018-04", "2018-05", "2018-06"), periods(of(area, "from=2018/19-Q1&to=2018/19-Q1")));
        assertEquals(7, of(area, "period=month&limit=2").size());
        given().get("/api/v1/indicators/burglary/values?limit=2&area=" + area)
                .then()
                .body("indicator", equalTo("burglary"))
                .body("unit", equalTo("count"))
                .body("items[0].numerator", equalTo(1))
                .body("items[0].denominator", nullValue())
                .body("items[0].suppressed", equalTo(false))
                .body("items[0].source", equalTo("events"));
    }

    @Test
    void aZeroIsStatedOnlyWhereTheFeedIsComplete() {
        String agency = "zero-police";
        String area = "E06999802";
        Registration.agency(agency, area);
        events.publish(List.of(
                events.recorded(new EventsOnKafka.Incident(agency, "1", "2018-04", "burglary", null), null),
                events.declared(agency, "2018-04", "/sources/zero", null, Map.of("burglary", 1L)),
                events.declared(agency, "2018-05", "/sources/zero", null, Map.of("burglary", 0L))));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("2018-04", "2018-05"), periods(of(area, "fill=zero&from=2018-01&to=2018-12"))));

        assertEquals(0, of(area, "fill=zero").get(1).get("value"));
        assertEquals(List.of("2018-04"), periods(of(area, "period=month")));
    }

    @Test
    void whatWasCountedIsDividedByTheSizeOfItsPlace() {
        String agency = "sized-police";
        String city = "E06999804";
        Registration.lookUp(
                "E01999841,One,E05999841,One,%1$s,Sized,%1$s,2000\r\nE01999842,Two,E05999842,Two,%1$s,Sized,%1$s,500\r\n"
                        .formatted(city));
        Registration.agency(agency, city);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String subject : List.of("1", "2", "3")) {
            records.add(events.recorded(
                    new EventsOnKafka.Incident(agency, subject, "2018-05", "burglary", "E01999841"), null));
        }
        records.add(events.recorded(
                new EventsOnKafka.Incident(agency, "4", "2018-05", "bicycle-theft", "E01999841"), null));
        records.add(events.declared(
                agency, "2018-05", "/sources/sized", null, Map.of("burglary", 3L, "bicycle-theft", 1L)));
        events.publish(records);
        String wards = "level=ward&within=" + city + "&fill=zero&from=2018-05&to=2018-05";
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(2, Values.of("burglary", wards).size()));

        var divided = Values.of("burglary", wards + "&denominator=residents");

        assertEquals(1.5f, divided.get(0).get("value"));
        assertEquals(3, divided.get(0).get("numerator"));
        assertEquals(2000, divided.get(0).get("denominator"));
        assertEquals(2021, divided.get(0).get("denominatorYear"), "the nearest year that is stated");
        assertEquals(0, divided.get(1).get("value"));
        var byThefts = Values.of("burglary", wards + "&denominator=bicycle-theft");
        assertEquals(300, byThefts.get(0).get("value"));
        assertEquals("nothing is known to divide it by", byThefts.get(1).get("reason"));
        given().get("/api/v1/indicators/burglary/values?denominator=residents&area=" + city)
                .then()
                .body("unit", equalTo("rate"))
                .body("per", equalTo(1_000));
    }

    @Test
    void whatCannotBeDividedOrDoesNotLieThereIsRefusedOrEmpty() {
        given().get("/api/v1/indicators/burglary/values?denominator=sheep&within=E06999804")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("within")));
        given().get("/api/v1/indicators/burglary/values?denominator=sheep")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("denominator")));
        given().get(
                        "/api/v1/indicators/victim-based-crime-rate/values?denominator=residents&source=reported&compare=year-before")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("denominator", "source", "compare")));
        assertEquals(List.of(), Values.of("burglary", "level=ward&within=E06999809&fill=zero"));
    }

    @Test
    void aValueIsPublishedWithItsRoundSoonAfterItsEventAndAbsentWhenItsLastIncidentLeaves() {
        String agency = "quick-police";
        String area = "E06999803";
        Registration.agency(agency, area);
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            long started = System.nanoTime();
            events.publish(List.of(
                    events.recorded(new EventsOnKafka.Incident(agency, "1", "2018-10", "burglary", null), null)));
            kafka.await(Topics.INDICATOR_VALUES, SOON, record -> says(record.value(), area, "\"value\":1,"));
            long millis = (System.nanoTime() - started) / 1_000_000;
            assertTrue(millis < 5_000, "published after " + millis + " ms");

            events.publish(List.of(events.cancelled(agency, "1", Instant.now(), "2")));
            var absent = kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> says(record.value(), "\"burglary\"", area, "\"2018/19\"", "\"absent\":true"));
            assertTrue(roundSize(absent.value()) >= 10, "burglary and all crime, in five calendars, leave together");
            assertEquals(List.of(), of(area, "period=month"));
        }
    }

    private static List<Map<String, Object>> of(String area, String query) {
        return Values.of("burglary", "area=" + area + "&" + query);
    }

    private static List<Object> periods(List<Map<String, Object>> values) {
        return values.stream().map(value -> value.get("period")).toList();
    }

    private static int roundSize(byte[] value) {
        return Integer.parseInt(new String(value).replaceFirst(".*\"roundSize\":([0-9]+).*", "$1"));
    }

    private static boolean says(byte[] value, String... parts) {
        String text = value == null ? "" : new String(value);
        return List.of(parts).stream().allMatch(text::contains);
    }
}
