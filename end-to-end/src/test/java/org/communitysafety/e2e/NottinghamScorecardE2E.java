package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped plan, before anything is sent: the table that Nottingham Crime and Drugs Partnership published. */
@Timeout(30)
class NottinghamScorecardE2E {
    private static final String PLAN = "nottingham-cdp-2021-24";
    private static Platform platform;
    private static Scorecards scorecards;

    @BeforeAll
    static void start() {
        platform = Platform.shared();
        scorecards = new Scorecards(platform.api());
        await().atMost(Duration.ofSeconds(10)).until(() -> scorecards
                .item(PLAN, "reduce-crime")
                .path("rag")
                .asText()
                .equals("GREEN"));
    }

    @Test
    void theFirstScorecardIsThePlansOwnTable() {
        List<String> now = new ArrayList<>();
        List<String> yearBefore = new ArrayList<>();
        scorecards.each(PLAN, item -> {
            now.add(item.path("measure").asText() + " " + item.path("period").asText() + " "
                    + item.path("rag").asText());
            for (JsonNode year : item.path("years")) {
                if (year.path("period").asText().equals("2019/20")) {
                    yearBefore.add(year.path("rag").asText());
                }
            }
        });

        assertEquals(
                List.of(
                        "reduce-crime 2020/21 GREEN",
                        "reduce-hate-crime-repeats 2020/21 RED",
                        "reduce-asb-volume 2020/21 RED",
                        "reduce-asb-experience 2020/21 WHITE",
                        "maintain-substance-misuse 2020/21 RED"),
                now);
        assertEquals(List.of("GREEN", "GREEN", "RED", "RED", "GREEN"), yearBefore);
    }

    @Test
    void theSummaryCountsMeasures() {
        JsonNode summary = platform.api()
                .get("/api/v1/scorecard?plan=" + PLAN)
                .expect(200)
                .json()
                .path("summary");

        assertEquals(1, summary.path("GREEN").path("count").asInt());
        assertEquals(3, summary.path("RED").path("count").asInt());
        assertEquals(1, summary.path("WHITE").path("count").asInt());
        assertEquals(20, summary.path("GREEN").path("percent").asDouble(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "reduce-crime, 2020-03-31, GREEN, 34747, 37486, -2739, -7.3067,,",
        "reduce-crime, 2021-03-31, GREEN, 26009, 37486, -11477, -30.6168,,",
        "reduce-hate-crime-repeats, 2020-03-31, GREEN, 13.5, 16.3, -2.8, -17.1779, 14.67, 15.8925",
        "reduce-hate-crime-repeats, 2021-03-31, RED, 17, 16.3, 0.7, 4.2945, 14.67, 15.485",
        "reduce-asb-volume, 2020-03-31, RED, 15182, 14840, 342, 2.3046, 11130, 13912.5",
        "reduce-asb-volume, 2021-03-31, RED, 20680, 14840, 5840, 39.3531, 11130, 12985",
        "reduce-asb-experience, 2020-03-31, RED, 9.2, 8.5, 0.7, 8.2353, 6.375, 7.96875",
        "maintain-substance-misuse, 2020-03-31, GREEN, 22.7, 21.9, 0.8, 3.653,,",
        "maintain-substance-misuse, 2021-03-31, RED, 19.5, 21.9, -2.4, -10.9589,,"
    })
    void aMeasureCarriesTheGoldenFigures(
            String measure,
            String asOf,
            String rag,
            double actual,
            double baseline,
            double change,
            double changePercent,
            Double finalTarget,
            Double trajectory) {
        JsonNode item = scorecards.item(PLAN, measure, asOf);

        assertEquals(rag, item.path("rag").asText());
        assertEquals(actual, item.path("actual").asDouble(), 1e-9);
        assertEquals(baseline, item.path("baseline").asDouble(), 1e-9);
        assertEquals(change, item.path("change").asDouble(), 1e-9);
        assertEquals(changePercent, item.path("changePercent").asDouble(), 5e-5);
        if (finalTarget != null) {
            assertEquals(finalTarget, item.path("finalTarget").asDouble(), 1e-9);
            assertEquals(trajectory, item.path("trajectory").asDouble(), 1e-9);
            assertEquals(actual - finalTarget, item.path("gapToFinalTarget").asDouble(), 1e-9);
        }
    }

    @Test
    void aSurveyThatWasNotRunIsWhiteAndNeitherZeroNorTheYearBefore() {
        JsonNode item = scorecards.item(PLAN, "reduce-asb-experience", "2021-03-31");

        assertEquals("WHITE", item.path("rag").asText());
        assertEquals("NOT_COLLECTED", item.path("whiteReason").asText());
        assertTrue(item.path("actual").isNull(), item.toString());
    }

    @Test
    void publishedHistoryRaisesNoAlert() {
        List<JsonNode> alerts = platform.api().all("/api/v1/alerts");

        assertTrue(alerts.stream().noneMatch(alert -> alert.toString().contains(PLAN)), alerts.toString());
    }
}
