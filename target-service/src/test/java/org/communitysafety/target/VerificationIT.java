package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** What is kept is held against a recount of the facts and against the events, and every difference is told, not mended. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class VerificationIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Every fact that the tests of this database left is counted again. */
    private static final Duration VERIFIED = Duration.ofMinutes(2);

    @Inject
    EventsOnKafka events;

    @Inject
    Referring referring;

    @Inject
    DataSource database;

    @Test
    void whatWasFoldedIsCleanAndEachRowChangedByHandIsTold() throws SQLException {
        String agency = Defining.agency("verified-police");
        sendAndCorrect(agency);
        await().atMost(SOON).untilAsserted(() -> {
            assertEquals(Map.of("2018-10", 19.0), Defining.months("burglary", Defining.WARD, agency));
            assertEquals(Map.of("2018-10", 19.0, "2018-11", 1.0), Defining.months("robbery", Defining.WARD, agency));
        });
        assertEquals(List.of(), differences(agency));
        JsonPath clean = given().get("/api/v1/verification").jsonPath();
        assertTrue(clean.getLong("facts") >= 39);
        assertTrue(clean.getLong("events") >= 43);

        changeByHand(agency);

        List<Map<String, String>> told = differences(agency);
        String four = "burglary 28E E01999701 2018-10 - - ";
        assertTold(told, "CELL", "burglary|" + Defining.WARD + "|2018-10|" + agency, "26", "18");
        assertTold(told, "LIVE", agency + "|robbery|2018-11", "3", "1");
        assertTold(told, "LIVE", agency + "|burglary|2018-10", "19", "18");
        assertTold(told, "DECLARATION", agency + "|2018-10|/sources/verified|category", "burglary=21", "burglary=20");
        assertTold(told, "FACT", agency + "|V-4", four + "alcohol", four + "hate");
        assertTold(told, "FACT", agency + "|V-6", null, four + "hate");
        assertEquals(told, differences(agency), "telling mends nothing");
    }

    @Test
    void eachStepAndMeetingChangedByHandIsToldAndNeverWhoItIsAbout() throws SQLException {
        String agency = Referring.registered("verified-council");
        sendOfReferrals(agency, Referring.pathway("verified-panel", 7, 201));
        await().atMost(SOON).untilAsserted(() -> {
            assertEquals(
                    List.of(2, 1),
                    Referring.on("verified-panel", "").extract().jsonPath().getList("items.steps"));
            assertEquals(
                    1,
                    Values.of("complex-persons-panel-meetings", "agency=" + agency)
                            .size());
        });
        assertEquals(List.of(), differences(agency));
        giveUpDoing("verified-panel");
        assertEquals(List.of(), differences(agency), "what its pathway has given up stands");

        String own = " agency = '" + agency + "' and ";
        byHand("update referral_step set step = 'CLOSED' where" + own + "reference = 'R-1' and event_id = '1'");
        byHand("update referral_step set corrects = '1' where" + own + "reference = 'R-1' and event_id = '4'");
        byHand("update referral_step set person = 'k1:nobody' where" + own + "reference like 'R|%'");
        byHand("update panel_meeting set attended = '{}' where" + own + "panel = 'complex-persons-panel'");

        List<Map<String, String>> told = differences(agency);
        String rest = " 2019-02-01 - " + agency + " - - - - - - -";
        String made = "verified-panel MADE" + rest;
        assertTold(told, "REFERRAL_STEP", agency + "|R-1|1", "verified-panel CLOSED" + rest, made);
        assertTold(told, "REFERRAL_STEP", agency + "|R-1|4", "cancels 1", "cancels 3");
        assertTold(told, "REFERRAL_STEP", agency + "|R\\|2\\\\|1", made, made);
        String meeting = agency + "|complex-persons-panel|2019-02-11";
        assertTold(told, "PANEL_MEETING", meeting, "attended  invited -", "attended adult-social-care invited -");
        assertFalse(told.toString().contains("k1:"), told.toString());
    }

    private void sendOfReferrals(String agency, String pathway) {
        referring.publish(List.of(
                referring.step(agency, "R-1", pathway, "DONE", "2019-02-03", "2"),
                referring.step(agency, "R-1", pathway, "CLOSED", "2019-02-04", "3"),
                referring.cancelled(agency, "R-1", "4", "3"),
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-01", "1"),
                referring.step(agency, "R|2\\", pathway, "MADE", "2019-02-01", "1"),
                referring.met(agency, "complex-persons-panel", "2019-02-11", "1", List.of("adult-social-care"), null)));
    }

    /** A version without the step that is done. */
    private static void giveUpDoing(String pathway) {
        given().contentType("application/json")
                .body(
                        """
                        {"pathway":"%s","from":"2019-01-01","title":"A panel","purpose":"testing","leadBody":"nottingham-cdp",
                         "steps":[{"step":"MADE","title":"Made","role":"opens"},
                                  {"step":"CLOSED","title":"Closed","role":"closes"}]}
                        """
                                .formatted(pathway))
                .put("/api/v1/pathways/" + pathway)
                .then()
                .statusCode(200);
    }

    /** Twenty burglaries and twenty robberies, of which one is cancelled and one moved to the next month. */
    private void sendAndCorrect(String agency) {
        for (int n = 1; n <= 40; n++) {
            String category = n % 2 == 0 ? "burglary" : "robbery";
            var told = Defining.incident(agency, "V-" + n, "2018-10", category, "28E", List.of("hate"));
            events.publish(List.of(events.recorded(told.incident(), "1", null)));
        }
        var moved = Defining.incident(agency, "V-1", "2018-11", "robbery", null, null);
        events.publish(List.of(
                events.recorded(moved.incident(), "2", Instant.parse("2019-01-01T00:00:00Z")),
                events.cancelled(agency, "V-2", Instant.parse("2019-01-02T00:00:00Z"), "3"),
                events.declared(agency, "2018-10", "/sources/verified", null, Map.of("burglary", 20L))));
    }

    private void changeByHand(String agency) throws SQLException {
        String own = " agency = '" + agency + "' and ";
        byHand("update indicator_cell set count = count + 7 where" + own + "indicator = 'burglary' and area = '"
                + Defining.WARD + "'");
        byHand("update incident_fact set flags = '{alcohol}' where" + own + "subject = 'V-4'");
        byHand("update feed_cell set live = 3 where" + own + "content = 'robbery' and month = '2018-11-01'");
        byHand("update feed_declaration set counts = '{21}' where" + own + "true");
        byHand("delete from incident_fact where" + own + "subject = 'V-6'");
    }

    private static void assertTold(List<Map<String, String>> told, String kind, String key, String kept, String found) {
        Map<String, String> difference = told.stream()
                .filter(each -> kind.equals(each.get("kind")) && key.equals(each.get("key")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + key + " in " + told));
        assertEquals(kept, difference.get("kept"), difference.toString());
        assertEquals(found, difference.get("found"), difference.toString());
    }

    /** Of one agency: other tests fold batches that never were on a topic. */
    static List<Map<String, String>> differences(String agency) {
        given().post("/api/v1/verification").then().statusCode(202);
        JsonPath done = await().atMost(VERIFIED)
                .until(
                        () -> given().get("/api/v1/verification")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        answer -> !"RUNNING".equals(answer.getString("state")));
        assertEquals("DONE", done.getString("state"), done.getString("failure"));
        assertTrue(done.getBoolean("topicsWhole"));
        List<Map<String, String>> all = done.getList("differences");
        return all.stream().filter(each -> each.get("key").contains(agency)).toList();
    }

    private void byHand(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertEquals(1, sql.executeUpdate(statement), statement);
        }
    }
}
