package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that people set, silences and feeds, from the values on Kafka to the answers. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class AlertRulesIT {
    private static final String CITY = "E06999801";

    private final Platform platform = new Platform();
    private long round;

    @BeforeEach
    void define() {
        List.of("invented-harm", "invented-share", "burglary")
                .forEach(indicator -> platform.publish(
                        Topics.INDICATORS,
                        indicator,
                        EventTypes.INDICATOR_DEFINED,
                        PublishedFigures.indicator(indicator)));
        await().atMost(Platform.SOON)
                .until(() -> put("defined", threshold("defined", "E05999800")).statusCode() != 422);
        given().delete("/api/v1/alert-rules/defined").then().statusCode(204);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aHarmSpotIsRaisedWhereAFigureReachesItsLimitAndEndsAfterTwoCleanMonths() {
        put("harm-spot", threshold("harm-spot", "E05999801")).then().statusCode(201);

        counted("invented-harm", "E05999801", "2020-01", "19");
        counted("invented-harm", "E05999801", "2020-02", "20");
        awaitState("threshold", "E05999801", "FIRING");

        JsonNode alert = newest("threshold", "E05999801");
        assertEquals("threshold:harm-spot", alert.at("/rule/id").asText());
        assertEquals("20", alert.at("/evidence/actual").asText());
        assertEquals("invented-harm", alert.at("/subject/indicator").asText());
        assertEquals("invented-1", alert.at("/evidence/sampleEvents/0").asText());
        counted("invented-harm", "E05999801", "2020-03", "3");
        counted("invented-harm", "E05999801", "2020-04", "3");
        awaitState("threshold", "E05999801", "RESOLVED");
        assertEquals(
                "clean-observations",
                newest("threshold", "E05999801").at("/transitions/1/reason").asText());
    }

    @Test
    void aRuleLooksAtWhatIsThereAndItsRemovalEndsItsAlerts() {
        counted("invented-harm", "E05999802", "2020-01", "50");
        awaitValue("invented-harm", "E05999802");

        put("late-rule", threshold("late-rule", "E05999802")).then().statusCode(201);
        JsonNode raised = newest("threshold", "E05999802");
        assertEquals("FIRING", raised.path("state").asText());
        assertTrue(raised.path("summary").asText().contains(" in E05999802 was 50 "), raised.toString());
        assertEquals(200, put("late-rule", threshold("late-rule", "E05999802")).statusCode());
        assertEquals(
                204,
                given().header("X-Submitted-By", "Dana")
                        .delete("/api/v1/alert-rules/late-rule")
                        .statusCode());

        JsonNode alert = newest("threshold", "E05999802");
        assertEquals("RESOLVED", alert.path("state").asText());
        assertEquals("rule-changed", alert.at("/transitions/1/reason").asText());
        assertEquals("Dana", alert.at("/transitions/1/by").asText());
        assertEquals(404, platform.answer("/api/v1/alert-rules/late-rule").statusCode());
    }

    @Test
    void aRuleOnTheWardsOfACitySeesFiguresThatCameBeforeTheirWard() {
        String city = "E06999806";
        put(
                        "wards",
                        """
                        {"kind":"threshold","title":"Wards","indicator":"invented-harm","level":"ward",
                         "within":"%s","atLeast":20}
                        """
                                .formatted(city))
                .then()
                .statusCode(201);
        counted("invented-harm", "E05999806", "2020-01", "50");
        awaitValue("invented-harm", "E05999806");

        platform.publish(
                Topics.AREAS,
                "E05999806",
                EventTypes.AREA_PLACED,
                new AreaPlaced("E05999806", "Aspley", "ward", "E05999806", city, city, null, null));

        await().atMost(Platform.SOON)
                .untilAsserted(() -> assertEquals(
                        "threshold:wards",
                        newest("threshold", "E05999806").at("/rule/id").asText()));
        JsonNode alert = newest("threshold", "E05999806");
        assertEquals("FIRING", alert.path("state").asText());
        assertTrue(alert.path("summary").asText().contains(" in Aspley was 50 "), alert.toString());
        assertEquals("E05999806", alert.path("area").asText());
    }

    @Test
    void aGroupWithNobodyInItIsRaised() {
        put(
                        "women-in-the-cohort",
                        """
                        {"kind":"equality","title":"Women in the cohort","indicator":"invented-share",
                         "area":"E05999803","minimumDenominator":50}
                        """)
                .then()
                .statusCode(201);

        platform.publish(PublishedFigures.noneOf("invented-share", "E05999803", "2020-01", "222", ++round));
        awaitState("equality", "E05999803", "FIRING");

        assertEquals(
                "222",
                newest("equality", "E05999803").at("/evidence/denominator").asText());
    }

    @Test
    void aSilenceMutesWhatItMatchesUntilItIsEnded() {
        String body =
                """
                {"matchers":{"area":"E05999804"},"endsAt":"%s","comment":"works on the bridge"}
                """
                        .formatted(Instant.now().plus(1, ChronoUnit.HOURS));
        Response silence = given().contentType(ContentType.JSON)
                .header("X-Submitted-By", "Dana")
                .body(body)
                .post("/api/v1/silences");
        assertEquals(201, silence.statusCode());
        assertEquals("Dana", silence.jsonPath().getString("author"));
        String id = silence.jsonPath().getString("id");

        put("muted-rule", threshold("muted-rule", "E05999804")).then().statusCode(201);
        counted("invented-harm", "E05999804", "2020-01", "50");
        awaitState("threshold", "E05999804", "FIRING");
        assertEquals(
                "silence:" + id, newest("threshold", "E05999804").path("muted").asText());

        Response ended = given().header("X-Submitted-By", "Robin").delete("/api/v1/silences/" + id);
        assertEquals("expired", ended.jsonPath().getString("state"));
        assertEquals("Robin", ended.jsonPath().getString("endedBy"));
        assertTrue(newest("threshold", "E05999804").path("muted").isNull());
    }

    @Test
    void aSilentFeedIsRaisedMutesWhatItFeedsAndEndsWhenItIsWhole() {
        String agency = "invented-police";
        platform.publish(
                Topics.AGENCIES,
                agency,
                EventTypes.AGENCY_REGISTERED,
                new AgencyRegistered(agency, "Invented", "police", CITY, 1, "2020-01-01"));
        platform.publish(
                Topics.AREAS,
                "E05999805",
                EventTypes.AREA_PLACED,
                new AreaPlaced("E05999805", "Ward", "ward", "E05999805", CITY, CITY, null, null));
        put("fed-rule", threshold("fed-rule", "E05999805").replace("invented-harm", "burglary"))
                .then()
                .statusCode(201);
        counted("burglary", "E05999805", "2020-01", "50");
        awaitState("threshold", "E05999805", "FIRING");

        feed(agency, "2020-01", 3, false);
        await().atMost(Platform.SOON)
                .untilAsserted(() -> assertTrue(
                        newest("threshold", "E05999805").path("muted").asText().startsWith("inhibited-by:")));
        JsonNode alert = platform.get("/api/v1/alerts?kind=feed&state=FIRING").at("/items/0");
        assertEquals(agency, alert.at("/subject/agency").asText());
        assertEquals("burglary", alert.at("/subject/category").asText());
        assertTrue(
                alert.path("summary").asText().contains("burglary from Invented for January 2020"), alert.toString());

        feed(agency, "2020-02", 300, true);
        await().atMost(Platform.SOON)
                .untilAsserted(() -> assertTrue(
                        newest("threshold", "E05999805").path("muted").isNull()));
    }

    @Test
    void everyFaultOfARuleAndOfASilenceIsNamed() {
        Response rule = put("Bad Rule", "{\"kind\":\"threshold\",\"indicator\":\"x\",\"minimumDenominator\":5}");
        assertEquals(422, rule.statusCode());
        assertEquals(
                List.of("id", "/indicator", "/title", "/area", "/atLeast", "/minimumDenominator"),
                rule.jsonPath().getList("errors.pointer"));
        Response unknown = put("typo", threshold("typo", "E05999807").replace("invented-harm", "burglry"));
        assertEquals(422, unknown.statusCode());
        assertTrue(unknown.jsonPath().getString("errors[0].detail").contains("burglary"), unknown.asString());
        Response silence = given().contentType(ContentType.JSON)
                .body("{\"matchers\":{},\"endsAt\":\"2001-01-01T00:00:00Z\"}")
                .post("/api/v1/silences");
        assertEquals(422, silence.statusCode());
        assertEquals(
                List.of("/matchers", "/endsAt", "/comment"), silence.jsonPath().getList("errors.pointer"));
        assertEquals(422, platform.answer("/api/v1/silences?state=loud").statusCode());
        assertEquals(404, given().delete("/api/v1/silences/none").statusCode());
    }

    private static String threshold(String title, String area) {
        return """
                {"kind":"threshold","title":"%s","indicator":"invented-harm","area":"%s","atLeast":20}
                """
                .formatted(title, area);
    }

    private static Response put(String id, String body) {
        return given().contentType(ContentType.JSON).body(body).put("/api/v1/alert-rules/{id}", id);
    }

    private void counted(String indicator, String area, String month, String figure) {
        platform.publish(PublishedFigures.counted(indicator, area, month, figure, ++round));
    }

    private void feed(String agency, String month, long received, boolean complete) {
        platform.publish(
                Topics.FEEDS,
                agency + month,
                EventTypes.FEED_JUDGED,
                new FeedJudged(
                        agency, month, "burglary", 300L, received, complete, "declared", null, null, null, null));
    }

    private JsonNode newest(String kind, String area) {
        return platform.get("/api/v1/alerts?kind=" + kind + "&area=" + area).at("/items/0");
    }

    private void awaitState(String kind, String area, String state) {
        await().atMost(Platform.SOON)
                .untilAsserted(() ->
                        assertEquals(state, newest(kind, area).path("state").asText()));
    }

    /** Seen by a rule that is there before it. */
    private void awaitValue(String indicator, String area) {
        put("probe", threshold("probe", area).replace("\"atLeast\":20", "\"atLeast\":50"))
                .then()
                .statusCode(201);
        awaitState("threshold", area, "FIRING");
        given().delete("/api/v1/alert-rules/probe").then().statusCode(204);
    }
}
