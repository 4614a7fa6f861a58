package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.PageTour;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The demo as a newcomer runs it. Its months, which reach up to today, are none of those of the others who share its platform.
 */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(240)
class DemoE2E {
    private static final String PLAN = "demo-exampleton";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Platform platform;
    private static Api api;
    private static Scorecards scorecards;
    private static DemoRecords records;
    private static DemoPages pages;
    private static DemoPanel panel;
    private static Command.Result played;

    @BeforeAll
    static void play() {
        platform = Platform.shared();
        api = platform.api();
        scorecards = new Scorecards(api);
        records = new DemoRecords(api, PLAN);
        pages = new DemoPages(api, PLAN);
        panel = new DemoPanel(api);
        played = platform.csp("demo", "--fast");
    }

    @Test
    @Order(1)
    void itPlaysToItsEnd() {
        assertEquals(0, played.exitCode(), played.output());
    }

    @Test
    @Order(2)
    void exactlyTheTrueRiseIsAnAlert() {
        List<JsonNode> firing = api.all("/api/v1/alerts?state=FIRING").stream()
                .filter(alert -> alert.toString().contains("E06999001"))
                .toList();

        assertEquals(1, firing.size(), firing.toString());
        assertTrue(firing.get(0).toString().contains("reduce-vehicle-crime"), firing.toString());
        assertTrue(firing.get(0).path("evidence").size() > 0, firing.toString());
        assertTrue(played.output().contains("ALERT"), played.output());
    }

    @Test
    @Order(3)
    void coloursAreTheStorys() {
        assertEquals("GREEN", rag("reduce-burglary"));
        assertEquals("GREEN", rag("reduce-asb"));
        assertEquals("GREEN", rag("maintain-shoplifting"));
        assertEquals("GREEN", rag("reduce-criminal-damage"));
        assertEquals("RED", rag("reduce-vehicle-crime"));
    }

    @Test
    @Order(4)
    void theDeadFeedIsNoGoodNews() {
        JsonNode item = scorecards.item(PLAN, "reduce-fly-tipping");

        assertEquals("WHITE", item.path("rag").asText(), item.toString());
        assertEquals("INCOMPLETE", item.path("whiteReason").asText(), item.toString());
    }

    @Test
    @Order(5)
    void theCorrectionRestatedAMonthThatWasGreen() {
        assertTrue(played.output().contains("Corrected; "), played.output());
        assertTrue(played.output().contains("is restated: Reduce criminal damage RED"), played.output());
    }

    @Test
    @Order(6)
    void thePrintedLineChangesARow() {
        String curl = played.output()
                .lines()
                .filter(line -> line.startsWith("curl "))
                .findFirst()
                .orElseThrow();
        int before = standing("reduce-burglary");

        Command.Result posted = platform.shell(curl);

        assertEquals(0, posted.exitCode(), posted.output());
        await().atMost(SOON).until(() -> running("reduce-burglary") == before + 1);
    }

    @Test
    @Order(6)
    void itsWorkIsReportedForFourQuartersAndSomeIsGreenUnderARedTarget() {
        records.assertWork();
    }

    @Test
    @Order(6)
    void itsProblemPlanShowsThatTheResponseWorked() {
        records.assertTheResponseWorked();
    }

    @Test
    @Order(6)
    void itsRunningYearHasAForecast() {
        pages.assertTheRunningYearHasAForecast();
    }

    @Test
    @Order(6)
    void itsSeriesAreNotedAndBrokenDown() {
        pages.assertSeriesAreNotedAndBrokenDown();
    }

    @Test
    @Order(6)
    void itsAreasAreComparedByRateAndHarm() {
        pages.assertAreasAreComparedByRateAndHarm();
    }

    @Test
    @Order(6)
    void itsAlertsAreTakenOnAndTold() {
        pages.assertAlertsAreTakenOnAndTold();
    }

    @Test
    @Order(6)
    void itsReferralsTakeTwoPathways() {
        pages.assertReferralsTakeTwoPathways();
    }

    @Test
    @Order(6)
    void itsRefusedRecordsAreCounted() {
        pages.assertRefusedRecordsAreCounted();
    }

    @Test
    @Order(6)
    void itsTwoBoardReportsDifferInWhatTheSixMonthsChanged() {
        records.assertBoardReports();
    }

    @Test
    @Order(6)
    void thePanelsYearHasItsFigures() {
        panel.assertItsYearHasItsFigures();
    }

    @Test
    @Order(6)
    void thePanelsLastMonthsStandBesideThoseOfTheYearBeforeAndByWard() {
        panel.assertItsLastMonthsStandBesideThoseOfTheYearBeforeAndByWard();
    }

    @Test
    @Order(6)
    @EnabledIfSystemProperty(named = "csp.long", matches = "true", disabledReason = "takes a minute, on demand")
    void everyPageOfItCanBeSeenByEverybody() {
        try (Visitor visitor = Visitor.of(api)) {
            assertEquals(List.of(), new PageTour(visitor, api.base()).complaints(PLAN));
        }
    }

    @Test
    @Order(7)
    void playedAgainItHasNoEffect() {
        String before = colours();
        List<JsonNode> reports = records.frozen();
        JsonNode plan = api.get("/api/v1/plans/" + PLAN).json();

        Command.Result again = platform.csp("demo", "--fast");

        assertEquals(0, again.exitCode(), again.output());
        assertEquals(before, colours());
        assertEquals(reports, records.frozen());
        assertEquals(plan, api.get("/api/v1/plans/" + PLAN).json());
    }

    @Test
    @Order(8)
    void removedItLeavesNoPlanAndNoFigure() {
        Command.Result removed = platform.csp("demo", "--remove");

        assertEquals(0, removed.exitCode(), removed.output());
        await().atMost(SOON).untilAsserted(() -> {
            assertEquals(404, api.get("/api/v1/plans/" + PLAN).status());
            assertTrue(api.all("/api/v1/indicators/burglary/values?area=E06999001&period=month").stream()
                    .allMatch(value -> value.path("value").asInt() == 0));
            assertTrue(
                    panel.of("opened").stream()
                            .allMatch(value -> value.path("value").asInt() == 0),
                    "no referral is left");
            assertNotEquals(200, api.get("/api/v1/scorecard?plan=" + PLAN).status());
            assertTrue(api.all("/api/v1/alerts?state=FIRING").stream()
                    .noneMatch(alert -> alert.toString().contains("E06999001")));
        });
        records.assertTakenAway();
        pages.assertTakenAway();
    }

    private static String rag(String measure) {
        return scorecards.item(PLAN, measure).path("rag").asText();
    }

    private static int running(String measure) {
        return scorecards.item(PLAN, measure).path("running").path("actual").asInt(0);
    }

    /** The running figure once it stands: the month just begun may still be added up. */
    private static int standing(String measure) {
        AtomicInteger last = new AtomicInteger();
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> {
            int now = running(measure);
            return now == last.getAndSet(now) && now > 0;
        });
        return last.get();
    }

    private static String colours() {
        StringBuilder colours = new StringBuilder();
        scorecards.each(PLAN, item -> colours.append(item.path("measure").asText())
                .append(' ')
                .append(item.path("rag").asText())
                .append(' ')
                .append(item.path("actual").asText())
                .append('\n'));
        return colours.toString();
    }
}
