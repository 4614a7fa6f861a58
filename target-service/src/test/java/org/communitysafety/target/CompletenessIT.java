package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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

/** A dying feed is told from a fall, whether or not its agency declares what it sent. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class CompletenessIT {
    private static final String ASB = "anti-social-behaviour";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    EventsOnKafka events;

    @Test
    void aMonthOfAHundredRowsAmongTwoThousandIsIncompleteInFeedsValuesAndOnTheTopics() {
        String agency = "dying-feed-police";
        String area = "E06999101";
        Registration.agency(agency, area);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String month : List.of("2018-04", "2018-05", "2018-06", "2018-07")) {
            records.addAll(incidents(agency, month, 2_000, null));
            records.add(declared(agency, month, 2_000));
        }
        records.addAll(incidents(agency, "2018-08", 100, null));
        records.add(declared(agency, "2018-08", 100));

        events.publish(records);

        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-08", false, "history"));
        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-07", true, "history"));
        assertEquals(false, value(area, "2018-08").get("complete"));
        assertEquals(true, value(area, "2018-07").get("complete"));
        assertEquals(
                false,
                Values.of(ASB, "area=%s&period=financial-year".formatted(area))
                        .get(0)
                        .get("complete"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(
                    Topics.FEEDS, SOON, record -> says(record.value(), agency, "\"2018-08\"", "\"complete\":false"));
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> says(record.value(), area, "\"2018-08\"", "\"complete\":false", "\"value\":100,"));
        }
    }

    @Test
    void aDeclarationThatHasNotArrivedIsIncompleteUntilItHas() {
        String agency = "late-police";
        Registration.agency(agency, "E06999102");
        events.publish(List.of(declared(agency, "2018-10", 5)));
        events.publish(incidents(agency, "2018-10", 3, null));
        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-10", false, "declared"));

        events.publish(incidents(agency, "2018-10", 5, null));

        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-10", true, "declared"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(true, value("E06999102", "2018-10").get("complete")));
    }

    @Test
    void declarationsOfSeveralSourcesAddUpAndANewerOneReplacesItsSource() {
        String agency = "two-source-police";
        Registration.agency(agency, "E06999103");
        events.publish(incidents(agency, "2018-10", 4, null));
        events.publish(List.of(
                events.declared(agency, "2018-10", "/sources/a", null, Map.of(ASB, 3L)),
                events.declared(agency, "2018-10", "/sources/b", null, Map.of(ASB, 2L))));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(5, feed(agency, "2018-10").get("declared")));

        events.publish(List.of(events.declared(
                agency, "2018-10", "/sources/b", Instant.parse("2026-01-01T00:00:00Z"), Map.of(ASB, 1L))));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(4, feed(agency, "2018-10").get("declared")));
        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-10", true, "declared"));
    }

    @Test
    void withoutDeclarationsTheHistorySpeaksOnceItIsLongEnoughAndQuiet() {
        String agency = "silent-police";
        String area = "E06999104";
        Registration.agency(agency, area);
        for (String month : List.of("2018-04", "2018-05", "2018-06")) {
            events.publish(incidents(agency, month, 20, null));
        }
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(3, Values.feeds("agency=" + agency).size()));
        assertNull(value(area, "2018-06").get("complete"));

        events.publish(incidents(agency, "2018-08", 2, null));

        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-08", false, "history"));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(true, value(area, "2018-06").get("complete")));
        List<Map<String, Object>> quarters = Values.of(ASB, "area=%s&period=quarter".formatted(area));
        assertEquals(
                List.of("2018/19-Q1", "2018/19-Q2"),
                quarters.stream().map(v -> v.get("period")).toList());
        assertEquals(true, quarters.get(0).get("complete"));
        assertEquals(false, quarters.get(1).get("complete"));
    }

    @Test
    void anAgencysCalendarStandingAndDeclarationsSayHowItSends() {
        String agency = "calendar-police";
        Registration.agency(agency, "E06999105");
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String month : List.of("2018-04", "2018-05", "2018-06", "2018-08")) {
            records.addAll(incidents(agency, month, month.equals("2018-08") ? 4 : 20, null));
            records.add(declared(agency, month, month.equals("2018-08") ? 5 : 20));
        }
        events.publish(records);
        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-08", false, "declared"));
        await().atMost(SOON).untilAsserted(() -> assertFeed(agency, "2018-07", false, "history"));

        JsonPath calendar = get("/api/v1/feeds/calendar?agency=" + agency);

        assertEquals("2017-09", calendar.getString("from"));
        assertEquals("2018-04", calendar.getString("firstMonth"));
        assertEquals("2018-08", calendar.getString("lastMonth"));
        assertEquals(List.of(ASB), calendar.getList("items.category"));
        List<String> states = calendar.getList("items[0].months.state");
        assertEquals(12, states.size());
        assertEquals("NOTHING_EXPECTED", states.get(6));
        assertEquals(List.of("COMPLETE", "COMPLETE", "COMPLETE", "INCOMPLETE", "INCOMPLETE"), states.subList(7, 12));
        assertEquals(64, calendar.getInt("items[0].arrived"));
        assertEquals(1, calendar.getInt("items[0].missed"));
        Map<String, Object> standing = Values.items("/api/v1/feeds/agencies").stream()
                .filter(each -> each.get("agency").equals(agency))
                .findFirst()
                .orElseThrow();
        assertEquals("2018-08", standing.get("lastMonth"));
        assertEquals(
                List.of(3, 2, 1, 0),
                List.of(
                        standing.get("complete"),
                        standing.get("incomplete"),
                        standing.get("missed"),
                        standing.get("unknown")));
        JsonPath declarations = get("/api/v1/feeds/declarations?limit=1&agency=" + agency);
        assertEquals(List.of("/sources/" + agency), declarations.getList("items.source"));
        assertEquals(Map.of(ASB, 5), declarations.getMap("items[0].counts"));
    }

    @Test
    void aCalendarThatCannotBeDrawnSaysWhatWouldBeRight() {
        given().get("/api/v1/feeds/calendar").then().statusCode(422).body("errors[0].pointer", equalTo("agency"));
        given().get("/api/v1/feeds/calendar?agency=nobody-here&from=2018-10&to=2018-09")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("out-of-range"));
        given().get("/api/v1/feeds/calendar?agency=nobody-here")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private List<ProducerRecord<byte[], byte[]>> incidents(String agency, String month, int count, String area) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(events.recorded(new EventsOnKafka.Incident(agency, month + "#" + i, month, ASB, area), null));
        }
        return records;
    }

    private ProducerRecord<byte[], byte[]> declared(String agency, String month, long count) {
        return events.declared(agency, month, "/sources/" + agency, null, Map.of(ASB, count));
    }

    private static Map<String, Object> feed(String agency, String month) {
        return Values.feeds("agency=%s&month=%s".formatted(agency, month)).stream()
                .filter(feed -> feed.get("category").equals(ASB))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no feed of " + agency + " in " + month));
    }

    private static void assertFeed(String agency, String month, boolean complete, String basis) {
        Map<String, Object> feed = feed(agency, month);
        assertEquals(complete, feed.get("complete"), feed::toString);
        assertEquals(basis, feed.get("basis"), feed::toString);
    }

    private static Map<String, Object> value(String area, String month) {
        return Values.of(ASB, "area=%s&period=month&from=%s&to=%s".formatted(area, month, month))
                .get(0);
    }

    private static boolean says(byte[] value, String... parts) {
        String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
        return List.of(parts).stream().allMatch(text::contains);
    }
}
