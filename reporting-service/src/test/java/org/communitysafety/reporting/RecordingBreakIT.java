package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.IndicatorDefined;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counting changed: what is compared across it is compared with nothing, wherever the figure goes in. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RecordingBreakIT {
    private final Platform platform = new Platform();
    private final SeasonalPlans plans = new SeasonalPlans(platform);

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aRecordingBreakTakesTheHistoryAwayUntilItIsTakenBack() {
        JsonNode item = plans.published("demo-break", "E06999322");

        String id = given().contentType("application/json")
                .body("{\"indicator\":\"crime-of-demo-break\",\"on\":\"2018-01-01\",\"kind\":\"recording-break\","
                        + "\"title\":\"New counting rules\"}")
                .post("/api/v1/annotations")
                .jsonPath()
                .getString("id");

        JsonNode rebased = platform.item("demo-break");
        assertEquals("WHITE", rebased.at("/running/rag").asText(), "judged again with the answer");
        assertEquals("NOT_DUE", rebased.at("/running/whiteReason").asText());
        assertTrue(rebased.path("forecastNote").asText().startsWith("no forecast: "));
        assertTrue(rebased.path("forecastNote")
                .asText()
                .contains("counting changed in January 2018 (New counting rules)"));
        assertEquals("recording-break", rebased.at("/signal/rule").asText());
        assertEquals("WHITE", rebased.path("rag").asText());
        assertEquals("BASELINE_PENDING", rebased.path("whiteReason").asText());
        assertTrue(rebased.path("change").isNull());
        assertTrue(
                rebased.path("explanation").asText().contains("counting changed in January 2018 (New counting rules)"));
        assertTrue(rebased.at("/series/yearToDate").isNull());
        assertEquals(List.of(), platform.alertEvents("demo-break"));

        given().delete("/api/v1/annotations/" + id).then().statusCode(204);
        assertEquals(item, platform.item("demo-break"), "taken back, everything is as it was");
    }

    @Test
    void whatWasSaidBeforeALateRecordingBreakIsReadBack() {
        JsonNode item = plans.published("demo-late-break", "E06999323");
        String said = item.path("explanation").asText();
        String before = platform.get("/api/v1/targets/crime/history?plan=demo-late-break")
                .at("/items/0/reportedAt")
                .asText();
        given().contentType("application/json")
                .body("{\"indicator\":\"crime-of-demo-late-break\",\"on\":\"2017-06-01\",\"kind\":\"recording-break\","
                        + "\"title\":\"New counting rules\"}")
                .post("/api/v1/annotations")
                .then()
                .statusCode(201);

        JsonNode newest = platform.get("/api/v1/targets/crime/history?plan=demo-late-break")
                .at("/items/0");
        assertEquals("2017/18", newest.path("period").asText());
        assertEquals(
                "For 2017/18, a recording break lies between the figure and its baseline.",
                newest.path("cause").asText());
        assertTrue(newest.path("explanation").asText().contains("counting changed in June 2017"));
        String path = "/api/v1/scorecard?plan=demo-late-break&period=2017/18&knownAt=";
        assertEquals(
                said, platform.get(path + before).at("/items/0/explanation").asText());
        assertEquals(
                newest.path("explanation").asText(),
                platform.get(path + newest.path("reportedAt").asText())
                        .at("/items/0/explanation")
                        .asText());
    }

    @Test
    void aBreakOfACategoryReachesWhatIsMadeOfIt() {
        platform.publish(Topics.INDICATORS, "crime-of-demo-made", EventTypes.INDICATOR_DEFINED, made());
        platform.publish(new PublishedMonths("part-of-demo-made", "E06999327", "2015-04").count(1, "2015-04", 1, true));
        plans.published("demo-made", "E06999327");

        await().atMost(Platform.SOON)
                .until(() -> given().contentType("application/json")
                                .body("{\"indicator\":\"part-of-demo-made\",\"on\":\"2018-01-01\","
                                        + "\"kind\":\"recording-break\",\"title\":\"Counted apart\"}")
                                .post("/api/v1/annotations")
                                .statusCode()
                        == 201);

        await().atMost(Platform.SOON)
                .untilAsserted(() -> assertEquals(
                        "BASELINE_PENDING",
                        platform.item("demo-made").path("whiteReason").asText()));
        JsonNode chart = platform.get("/api/v1/indicators/crime-of-demo-made/chart?area=E06999327");
        assertEquals(2, chart.path("phases").size());
        assertEquals("Counted apart", chart.at("/annotations/0/title").asText());
    }

    private static IndicatorDefined made() {
        return new IndicatorDefined(
                "crime-of-demo-made",
                1,
                "2015-04-01",
                "Crime",
                "count",
                "lower-is-better",
                "count",
                true,
                List.of("burglary", "part-of-demo-made"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
