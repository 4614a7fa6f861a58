package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A scorecard is frozen for a board, is spoken of, is closed, and is compared with another. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class BoardReportIT {
    private static final String REPORTS = "/api/v1/board-reports";

    private final Platform platform = new Platform();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void whatWasFrozenStaysWhateverIsReportedLaterAndTheDifferenceIsTold() throws Exception {
        String plan = judged("demo-frozen", "E06999741");
        String june = id(freeze(plan, "June board", ""), 201);
        String frozen = text(june);

        platform.publish(figure("E06999741", "2019/20", "1200", 2, 1));
        platform.awaitRag(plan, "RED", "1200");

        assertEquals(frozen, text(june), "the same answer, character by character");
        JsonNode report = platform.json(frozen);
        assertEquals("900", report.at("/scorecard/items/0/actual").asText());
        assertEquals("GREEN", report.at("/scorecard/items/0/rag").asText());
        String scorecard = frozen.substring(frozen.indexOf("\"scorecard\":") + 12, frozen.indexOf(",\"commentary\":"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(scorecard.getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(hash), report.path("sha256").asText());

        String july = id(freeze(plan, "July board", ""), 201);
        JsonNode differences = platform.get(REPORTS + '/' + july + "/differences?from=" + june);
        assertFalse(differences.path("unchanged").asBoolean());
        JsonNode crime = differences.at("/items/0");
        assertEquals("changed", crime.path("kind").asText());
        assertEquals("[\"figure\",\"status\"]", crime.path("differs").toString());
        assertEquals("900", crime.at("/before/actual").asText());
        assertEquals("1200", crime.at("/now/actual").asText());
        assertTrue(platform.get(REPORTS + '/' + june + "/differences?from=" + june)
                .path("unchanged")
                .asBoolean());

        String then = report.path("knownAt").asText();
        String readBack = id(freeze(plan, "As known in June", ",\"knownAt\":\"" + then + '"'), 201);
        assertEquals(
                "900",
                platform.get(REPORTS + '/' + readBack)
                        .at("/scorecard/items/0/actual")
                        .asText());
    }

    @Test
    void freezingTheSameTwiceForAMeetingIsOneReport() {
        String plan = judged("demo-frozen-twice", "E06999742");
        String first = id(freeze(plan, "Board", ""), 201);

        assertEquals(first, id(freeze(plan, "Board", ""), 200));

        id(freeze(plan, "Another board", ""), 201);
        JsonNode listed = platform.get(REPORTS + "?plan=" + plan);
        assertEquals(
                List.of("Another board", "Board"),
                StreamSupport.stream(listed.path("items").spliterator(), false)
                        .map(item -> item.path("title").asText())
                        .toList());
        assertEquals("somebody", listed.at("/items/0/frozenBy").asText());
        assertEquals(1, listed.at("/items/0/measures").asInt());
    }

    @Test
    void everyVersionOfACommentaryIsKeptSignedAndDatedUntilTheReportIsClosed() {
        String plan = judged("demo-spoken-of", "E06999743");
        String report = id(freeze(plan, "Board", ""), 201);

        say(report, "an-analyst", "Patrols began.\\r\\nThey go on.").then().statusCode(200);
        say(report, "a-director", "Patrols work.").then().statusCode(200);
        say(report, "a-director", "Patrols work.").then().statusCode(200);

        JsonNode versions = platform.get(REPORTS + '/' + report).at("/commentary/0/versions");
        assertEquals(2, versions.size(), "the same said again is nothing new");
        assertEquals("Patrols work.", versions.at("/0/text").asText());
        assertEquals("a-director", versions.at("/0/author").asText());
        assertEquals("Patrols began.\nThey go on.", versions.at("/1/text").asText());
        assertEquals("an-analyst", versions.at("/1/author").asText());
        assertTrue(versions.at("/0/writtenAt")
                        .asText()
                        .compareTo(versions.at("/1/writtenAt").asText())
                > 0);

        given().header("X-Submitted-By", "the-chair")
                .post(REPORTS + '/' + report + "/closing")
                .then()
                .statusCode(200);
        assertEquals(409, say(report, "an-analyst", "One more thing.").statusCode());
        given().header("X-Submitted-By", "somebody-else").post(REPORTS + '/' + report + "/closing");
        JsonNode closed = platform.get(REPORTS + '/' + report);
        assertEquals("the-chair", closed.path("closedBy").asText());
        assertEquals(2, closed.at("/commentary/0/versions").size());
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasFrozen() throws SQLException {
        String plan = judged("demo-unchangeable", "E06999744");
        id(freeze(plan, "Board", ""), 201);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String change = "update board_report set title = 'Other' where plan = '" + plan + "'";
            assertThrows(SQLException.class, () -> statement.execute(change));
        }
    }

    @Test
    void aFictionalPlanTakesItsReportsAlong() {
        String plan = judged("demo-removed-report", "E06999745");
        String report = id(freeze(plan, "Board", ""), 201);

        platform.removePlan(plan);

        Awaitility.await()
                .atMost(Platform.SOON)
                .until(() -> platform.answer(REPORTS + '/' + report).statusCode() == 404);
    }

    @Test
    void everyFaultIsNamed() {
        String plan = judged("demo-refused-report", "E06999746");
        String report = id(freeze(plan, "Board", ""), 201);

        refused(
                post("{\"title\":\" \",\"meetingOn\":\"soon\",\"asOf\":\"x\",\"knownAt\":\"2999-01-01T00:00:00Z\"}"),
                5);
        refused(post(body("none", "Board", "")), 1);
        refused(post(body(plan, "Board\\u0007", "")), 1);
        refused(post(body(plan, "Board", ",\"knownAt\":\"2001-01-01T00:00:00Z\"")), 1);
        refused(say(report, "x", " "), 1);
        refused(say(report, "x", "y".repeat(4001)), 1);
        refused(platform.answer(REPORTS + '/' + report + "/differences"), 1);
        refused(platform.answer(REPORTS + '/' + report + "/differences?from=none"), 1);
        assertEquals(404, platform.answer(REPORTS + "/none").statusCode());
        assertEquals(
                404,
                given().post(REPORTS + "/" + "00000000-0000-0000-0000-000000000000/closing")
                        .statusCode());
        assertEquals(
                404,
                given().contentType("application/json")
                        .body("{\"text\":\"x\"}")
                        .put(REPORTS + '/' + report + "/commentary/none")
                        .statusCode());
    }

    private static void refused(Response answer, int faults) {
        assertEquals(422, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
        assertEquals(faults, answer.jsonPath().getList("errors").size(), answer.asString());
    }

    private String judged(String plan, String area) {
        platform.publish(fictional(plan, 1, area));
        platform.publish(figure(area, "2019/20", "900", 1, 1));
        platform.awaitRag(plan, "GREEN", "900");
        return plan;
    }

    private static Response freeze(String plan, String title, String more) {
        return post(body(plan, title, more));
    }

    private static String body(String plan, String title, String more) {
        return "{\"plan\":\"%s\",\"title\":\"%s\",\"meetingOn\":\"2021-06-01\"%s}".formatted(plan, title, more);
    }

    private static Response post(String body) {
        return given().header("X-Submitted-By", "somebody")
                .contentType("application/json")
                .body(body)
                .post(REPORTS);
    }

    private static Response say(String report, String who, String text) {
        return given().header("X-Submitted-By", who)
                .contentType("application/json")
                .body("{\"text\":\"%s\"}".formatted(text))
                .put(REPORTS + '/' + report + "/commentary/crime");
    }

    private static String id(Response answer, int status) {
        assertEquals(status, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }

    private static String text(String report) {
        return given().get(REPORTS + '/' + report)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
