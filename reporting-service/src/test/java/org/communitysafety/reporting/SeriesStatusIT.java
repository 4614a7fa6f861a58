package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.IndicatorDefined;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Months come on Kafka; the running year, the comparisons and the rate stand on the scorecard. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class SeriesStatusIT {
    private static final int[] SEASON = {90, 95, 110, 130, 140, 120, 100, 90, 80, 70, 75, 80};

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aRunningYearIsJudgedByWhereItIsHeading() {
        JsonNode item = published("demo-heading", "E06999321");

        assertEquals("2018/19", item.at("/running/period").asText());
        assertEquals("GREEN", item.at("/running/rag").asText());
        double value = item.at("/forecast/value").asDouble();
        assertTrue(value > 850 && value < 1150, "not three times a summer: " + value);
        assertTrue(item.at("/forecast/probabilityOfMeeting").asDouble() > 0.5);
        assertTrue(item.at("/running/explanation").asText().contains("a month for the rest of the period"));
        assertEquals("2018-04", item.at("/series/yearToDate/from").asText());
        assertEquals("2018-07", item.at("/series/yearToDate/to").asText());
        assertTrue(item.at("/series/yearToDate/change").asInt() < 0);
        assertEquals("2017-08", item.at("/series/rolling12/from").asText());
        assertEquals(10, item.at("/series/rate/value").asInt());
        assertEquals(1000, item.at("/series/rate/per").asInt());
        assertEquals(118_000, item.at("/series/rate/population").asInt());
    }

    @Test
    void aRecordingBreakTakesTheHistoryAwayUntilItIsTakenBack() {
        JsonNode item = published("demo-break", "E06999322");

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
        assertTrue(rebased.path("forecastNote").asText().contains("counting changed in 2018-01 (New counting rules)"));
        assertEquals("recording-break", rebased.at("/signal/rule").asText());
        assertEquals("WHITE", rebased.path("rag").asText());
        assertEquals("BASELINE_PENDING", rebased.path("whiteReason").asText());
        assertTrue(rebased.path("change").isNull());
        assertTrue(rebased.path("explanation").asText().contains("counting changed in 2018-01 (New counting rules)"));
        assertTrue(rebased.at("/series/yearToDate").isNull());
        assertEquals(List.of(), platform.alertEvents("demo-break"));

        given().delete("/api/v1/annotations/" + id).then().statusCode(204);
        assertEquals(item, platform.item("demo-break"), "taken back, everything is as it was");
    }

    @Test
    void whatWasSaidBeforeALateRecordingBreakIsReadBack() {
        JsonNode item = published("demo-late-break", "E06999323");
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
        assertTrue(newest.path("explanation").asText().contains("counting changed in 2017-06"));
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
    void aPastDateUsesNoMonthAfterIt() {
        published("demo-past", "E06999324");

        JsonNode then =
                platform.get("/api/v1/scorecard?plan=demo-past&asOf=2017-09-30").at("/items/0");

        assertEquals("2017/18", then.at("/running/period").asText());
        int half = IntStream.range(24, 30).map(SeriesStatusIT::count).sum();
        assertEquals(half, then.at("/running/actual").asInt());
        assertTrue(then.at("/running/explanation").asText().contains("after 6 of 12 months"));
        assertEquals("2017-09", then.at("/series/rolling12/to").asText());
        JsonNode period =
                platform.get("/api/v1/scorecard?plan=demo-past&period=2016/17").at("/items/0");
        assertEquals("2017-03", period.at("/series/rolling12/to").asText());
        assertTrue(period.path("running").isNull(), "no month of 2017/18 had ended");
    }

    @Test
    void aPlansOwnThresholdsColourTheRunningYear() {
        JsonNode usual = published("demo-usual", "E06999325");
        JsonNode strict = published("demo-strict", "E06999326");

        assertEquals("GREEN", usual.at("/running/rag").asText());
        assertEquals("AMBER", strict.at("/running/rag").asText());
        assertEquals(usual.at("/forecast/value"), strict.at("/forecast/value"));
    }

    @Test
    void aBreakOfACategoryReachesWhatIsMadeOfIt() {
        platform.publish(
                Topics.INDICATORS,
                "crime-of-demo-made",
                EventTypes.INDICATOR_DEFINED,
                new IndicatorDefined(
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
                        null));
        platform.publish(new PublishedMonths("part-of-demo-made", "E06999327", "2015-04").count(1, "2015-04", 1, true));
        published("demo-made", "E06999327");

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

    /** Three years and four months of a season, the last four a fifth below it, and the rate of the last whole year. */
    private JsonNode published(String plan, String area) {
        String indicator = "crime-of-" + plan;
        PublishedMonths months = new PublishedMonths(indicator, area, "2015-04");
        platform.publish(plan(plan, area, indicator));
        platform.publish(months.counts(
                1, IntStream.range(0, 40).map(SeriesStatusIT::count).toArray()));
        platform.publish(months.count(2, "2016/17", year(1), true));
        platform.publish(months.count(3, "2017/18", year(2), true));
        platform.publish(months.count(4, "2018/19", count(36) + count(37) + count(38) + count(39), null));
        platform.publish(new PublishedMonths(indicator + "-rate", area, "2015-04").rate(5, "2017/18", 1180, 118_000));
        platform.awaitItem(
                plan,
                item -> item.path("forecast").isObject()
                        && item.at("/series/rate").isObject());
        return platform.item(plan);
    }

    /** From April 2018 on a fifth less than usual. */
    private static int count(int month) {
        int usual = SEASON[month % 12] + month * 7 % 5 - 2;
        return month < 36 ? usual : usual * 4 / 5;
    }

    private static int year(int number) {
        return IntStream.range(12 * number, 12 * number + 12)
                .map(SeriesStatusIT::count)
                .sum();
    }

    private static PlanPublished plan(String plan, String area, String indicator) {
        PlanPublished given = PublishedPlans.fictional(plan, 1, area);
        return new PlanPublished(
                given.plan(),
                given.version(),
                given.from(),
                given.title(),
                given.source(),
                given.partnership(),
                given.partnershipName(),
                given.area(),
                given.areaName(),
                true,
                List.of(),
                List.of(new PlanPublished.Target("less-crime", "Less crime", "priority", List.of(counted(indicator)))),
                List.of(),
                null,
                null,
                null,
                plan.equals("demo-strict") ? new PlanPublished.Thresholds(BigDecimal.ONE, BigDecimal.ZERO) : null,
                List.of(),
                List.of());
    }

    private static PlanMeasure counted(String indicator) {
        return new PlanMeasure(
                "crime",
                "Crime",
                indicator,
                "events",
                null,
                "reduce-any",
                "lower-is-better",
                "count",
                null,
                null,
                "financial-year",
                new PlanMeasure.Baseline("2016/17", null),
                "2017-04-01",
                "2020-03-31",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
