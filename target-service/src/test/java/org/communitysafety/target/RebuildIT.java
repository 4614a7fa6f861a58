package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.target.domain.Histories;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.AgencyId;
import org.junit.jupiter.api.Test;

/** Aggregates are made anew from the facts while events are folded, and whatever differs is put right, told and published. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RebuildIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WARD = Defining.WARD;
    private static final String MONTH = "2016-07";
    /** Of the other tests, so that nothing they tell is in what the first sees published. */
    private static final String LATER = "2016-10";

    @Inject
    EventsOnKafka events;

    @Inject
    Rebuilding rebuilding;

    @Test
    void whatWasChangedByHandIsPutRightToldAndPublished() throws SQLException {
        String agency = Defining.agency("rebuilt-police");
        events.publish(told(agency, MONTH, 1, 40));
        await().atMost(SOON).untilAsserted(() -> {
            assertEquals(Map.of(MONTH, 20.0), Defining.months("burglary", WARD, agency));
            assertEquals(Map.of(MONTH, 20.0), Defining.months("robbery", WARD, agency));
        });
        changeByHand(agency);
        events.publish(told(agency, MONTH, 42, 42));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            await().atMost(SOON).untilAsserted(() -> assertEquals(28, published(kafka)));

            JsonPath answer = Rebuilding.rebuilt();

            assertEquals(told(agency), Rebuilding.differences(answer, agency));
            assertTrue(answer.getLong("facts") >= 41);
            assertEquals(2, answer.getInt("counts"), "a fact was placed anew");
            assertEquals(Map.of(MONTH, 21.0), Defining.months("burglary", WARD, agency));
            assertEquals(Map.of(MONTH, 20.0), Defining.months("robbery", WARD, agency));
            assertEquals(
                    Map.of("burglary " + MONTH, 21L, "robbery " + MONTH, 20L),
                    RandomHistoriesIT.feeds(agency, "received"));
            assertEquals(41, Values.arrived(agency));
            await().atMost(SOON).untilAsserted(() -> assertEquals(21, published(kafka)));
        }
        assertEquals(Map.of(), Rebuilding.differences(Rebuilding.rebuilt(), agency));
    }

    @Test
    void underCorrectionsAndCancellationsTheFiguresEqualARecountAndNothingStops() throws SQLException {
        String agency = "rebuilt-under-load";
        Registration.agency(agency, Histories.FORCE.value());
        Random random = new Random(20_160_701);
        List<IncidentVersion> history = Histories.random(random, new AgencyId(agency), 400, 4_000);
        List<List<ProducerRecord<byte[], byte[]>>> batches = Histories.delivered(random, history).stream()
                .map(batch -> batch.stream().map(events::told).toList())
                .toList();
        int third = batches.size() / 3;
        foldedAll(batches.subList(0, third));
        assertTrue(rebuilding.byHand(wrong(agency, 3)) > 0);

        CompletableFuture<Void> load = CompletableFuture.runAsync(
                () -> batches.subList(third, 2 * third).forEach(events::publish));
        do {
            Rebuilding.rebuilt();
        } while (!load.isDone());
        assertTrue(rebuilding.byHand(wrong(agency, -5)) > 0);
        try (Rebuilding.Held held = rebuilding.hold()) {
            Rebuilding.start();
            held.counted();
            foldedAll(batches.subList(2 * third, batches.size()));
        }

        JsonPath answer = Rebuilding.done();
        assertTrue(answer.getLong("eventsMeanwhile") >= 1_000, answer.prettify());
        assertTrue(answer.getLong("differencesInAll") > 0, answer.prettify());
        assertEquals(Histories.recount(history), RandomHistoriesIT.counted(agency));
        assertEquals(Histories.live(history), RandomHistoriesIT.feeds(agency, "received"));
        assertEquals(Histories.arrived(history), RandomHistoriesIT.feeds(agency, "arrived"));
        assertEquals(List.of(), VerificationIT.differences(agency));
    }

    @Test
    void definitionsThatChangeMeanwhileMakeItStartOver() throws SQLException {
        String agency = Defining.agency("rebuilt-anew-police");
        foldedAll(List.of(told(agency, LATER, 1, 10)));
        rebuilding.byHand("update indicator_cell set count = count + 2 where agency = '" + agency + "'");
        try (Rebuilding.Held held = rebuilding.hold()) {
            Rebuilding.start();
            held.counted();
            Defining.put(
                            "defined-meanwhile",
                            Defining.counting("defined-meanwhile", agency, "\"categories\":[\"burglary\"]"))
                    .statusCode(201);
        }

        JsonPath answer = Rebuilding.done();

        assertEquals(2, answer.getInt("counts"));
        assertEquals(Map.of(LATER, 5.0), Defining.months("burglary", WARD, agency));
        assertEquals(Map.of(LATER, 5.0), Defining.months("defined-meanwhile", WARD));
    }

    @Test
    void aSecondOneIsRefusedWhileOneRuns() throws SQLException {
        try (Rebuilding.Held held = rebuilding.hold()) {
            Rebuilding.start();
            held.counted();

            given().post("/api/v1/rebuild")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("a rebuild is running"));
        }
        Rebuilding.done();
    }

    @Test
    void oneThatDiesTouchesNoFigureAndWhatItLeftIsCleared() throws SQLException {
        String agency = Defining.agency("rebuilt-after-a-crash");
        foldedAll(List.of(told(agency, LATER, 1, 10)));
        rebuilding.byHand("insert into rebuilt_cell values ('burglary', '" + WARD + "', '" + LATER + "-01', '" + agency
                + "', 5, 50)");
        try (Rebuilding.Held held = rebuilding.hold()) {
            Rebuilding.start();
            rebuilding.number("select pg_terminate_backend(" + held.counted() + ")::int");

            assertEquals("FAILED", Rebuilding.ended().getString("state"));
        }
        assertEquals(Map.of(LATER, 5.0), Defining.months("burglary", WARD, agency));

        JsonPath answer = Rebuilding.rebuilt();

        assertEquals(Map.of(), Rebuilding.differences(answer, agency));
        assertEquals(0, rebuilding.number("select count(*) from rebuilt_cell"));
        assertEquals(Map.of(LATER, 5.0), Defining.months("burglary", WARD, agency));
    }

    /** A wrong count, one deleted and one invented cell, a wrong month of a feed, and a fact at another place. */
    private void changeByHand(String agency) throws SQLException {
        String own = " agency = '" + agency + "' and ";
        String cell = own + "area = '" + WARD + "' and indicator = ";
        assertEquals(1, rebuilding.byHand("update indicator_cell set count = count + 7 where" + cell + "'burglary'"));
        assertEquals(1, rebuilding.byHand("delete from indicator_cell where" + cell + "'robbery'"));
        assertEquals(
                1,
                rebuilding.byHand("insert into indicator_cell values ('burglary', '" + WARD + "', '2016-09-01', '"
                        + agency + "', 5)"));
        assertEquals(
                1,
                rebuilding.byHand("update feed_cell set live = 3, arrived = 50 where" + own
                        + "content = 'robbery' and month = '" + MONTH + "-01'"));
        assertEquals(
                1, rebuilding.byHand("update incident_fact set place = 'E05999702' where" + own + "subject = 'R-2'"));
    }

    private static Map<String, String> told(String agency) {
        String cell = "|" + WARD + "|" + MONTH + "|" + agency;
        return Map.of(
                "PLACE " + agency + "|R-2", "E05999702 E01999701",
                "CELL burglary" + cell, "28 21",
                "CELL robbery" + cell, "null 20",
                "CELL burglary|" + WARD + "|2016-09|" + agency, "5 null",
                "ARRIVED " + agency + "|robbery|" + MONTH, "50 20",
                "LIVE " + agency + "|robbery|" + MONTH, "3 20");
    }

    private static String wrong(String agency, int by) {
        return "update indicator_cell set count = count + " + by + " where agency = '" + agency + "' and area = '"
                + Histories.FORCE.value() + "'";
    }

    private static int published(KafkaProbe kafka) {
        JsonNode value = Published.value(kafka, "burglary", WARD, MONTH);
        return value == null ? -1 : value.path("value").asInt();
    }

    /** Even ones are burglaries, the others robberies. */
    private List<ProducerRecord<byte[], byte[]>> told(String agency, String month, int from, int to) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            String category = n % 2 == 0 ? "burglary" : "robbery";
            var told = Defining.incident(agency, "R-" + n, month, category, null, null);
            records.add(events.recorded(told.incident(), "1", null));
        }
        return records;
    }

    private void foldedAll(Collection<List<ProducerRecord<byte[], byte[]>>> batches) throws SQLException {
        long before = rebuilding.taken();
        long more = batches.stream().mapToLong(List::size).sum();
        batches.forEach(events::publish);
        await().atMost(SOON).until(() -> rebuilding.taken() >= before + more);
    }
}
