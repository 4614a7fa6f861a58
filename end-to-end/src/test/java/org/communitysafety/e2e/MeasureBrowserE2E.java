package org.communitysafety.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a measure: a rise after an operation, where it comes from, since when, and what stands behind it. */
@Timeout(240)
class MeasureBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final FictionalCity CITY = new FictionalCity(79);
    private static final String QUIET = "E05998179";
    private static final String RISING = "E05998279";
    private static final String HOSTILE = "Ward <script>document.title='taken'</script>";
    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final int MONTHS = 27;
    private static final int RISE_AT = 21;
    private static final int[] SCATTER = {0, 3, -2, 1, -3, 2, 4, -4, 0, -1, 2, -2};
    private static final String PAGE = "/measures/burglary?plan=" + CITY.plan();

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api, List.of(QUIET, RISING));
        api.put(
                        "/api/v1/areas",
                        Api.CSV,
                        "lsoa_code,lsoa_name,ward_code,ward_name,lad_code,lad_name,utla_code,population_2021\n"
                                + "E01998279,Testville 001B,%s,%s,%s,Testville,%3$s,1500\n"
                                        .formatted(RISING, HOSTILE, CITY.area()))
                .expect(200);
        CITY.publishPlan(api, measures());
        CITY.measure(api, "asb-experience", "2019/20", 8, null, null);
        reportWork("2019-20-Q4", "Started, behind its dates.");
        sendMonths();
    }

    private static void reportWork(String quarter, String narrative) {
        api.put(
                "/api/v1/plans/" + CITY.plan() + "/targets/target-work/reports/" + quarter,
                Api.JSON,
                "{\"rag\":\"AMBER\",\"done\":false,\"narrative\":\"%s\"}".formatted(narrative));
    }

    private static List<Map<String, Object>> measures() {
        return Stream.of(
                        PlanMeasure.counted("burglary", "burglary", "financial-year")
                                .with("kind", "reduce-any")
                                .baseline("2018/19", 260),
                        PlanMeasure.reported(CITY, "survey", "asb-experience")
                                .with("kind", "reduce-any")
                                .with("unit", "percent")
                                .baseline("2018/19", 10),
                        PlanMeasure.deliverable("work").with("deliverable", Map.of("owners", List.of(CITY.agency()))))
                .map(PlanMeasure::parts)
                .toList();
    }

    /** Twenty-seven whole months, and one of which four of forty have arrived. */
    private static void sendMonths() {
        for (int n = 0; n < MONTHS; n++) {
            CITY.reportIn(api, QUIET, FIRST.plusMonths(n).toString(), 10 + SCATTER[n % 12]);
            CITY.reportIn(api, RISING, FIRST.plusMonths(n).toString(), rising(n));
        }
        CITY.reportIn(api, QUIET, FIRST.plusMonths(MONTHS).toString(), 4);
        int sent =
                4 + IntStream.range(0, MONTHS).map(MeasureBrowserE2E::inMonth).sum();
        await().atMost(SOON)
                .until(() -> values("").stream()
                                .mapToInt(value -> value.path("value").asInt())
                                .sum()
                        == sent);
        for (int n = 0; n < MONTHS; n++) {
            CITY.declare(api, FIRST.plusMonths(n).toString(), inMonth(n));
        }
        CITY.declare(api, FIRST.plusMonths(MONTHS).toString(), 40);
        await().atMost(SOON).until(MeasureBrowserE2E::isReady);
    }

    private static boolean isReady() {
        Scorecards scorecards = new Scorecards(api);
        return chart().path("points").size() == MONTHS
                && values("").stream()
                        .anyMatch(value -> value.path("complete").toString().equals("false"))
                && scorecards.item(CITY.plan(), "burglary").path("actual").asInt() > 0
                && scorecards.item(CITY.plan(), "survey").path("actual").asInt() == 8;
    }

    @Test
    void itSaysWhetherTheRiseIsRealWhereItIsAndSinceWhen() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PAGE);

            String latest = page.locator("#latest").innerText();

            for (String said :
                    List.of("56 in June 2020 in Testville, complete. Expected between ", "beyond normal variation")) {
                assertTrue(latest.contains(said), said + " in " + latest);
            }
            String series = page.locator("#series").innerText();
            assertTrue(series.contains("A rise is marked in every complete period since January 2020"), series);
            assertTrue(series.contains("July 2020: not known to be whole"), series);
            assertEquals(
                    MONTHS + 1, page.locator("#series .csp-chart__marks > *").count());
            assertEquals(6, page.locator("#series .csp-chart__marks path").count());
            List<String> areas = page.locator("#areas tbody tr").allInnerTexts();
            assertTrue(areas.get(1).startsWith(HOSTILE), areas.toString());
            assertTrue(page.locator("#page").innerText().contains(HOSTILE + " drives it most"));
            assertTrue(
                    page.title().startsWith("Measure burglary in Testville – Testville plan (fictional)"),
                    page.title());
        }
    }

    @Test
    void anOperationIsNotedThereAndMarkedInTheChart() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PAGE + "&area=" + QUIET);
            page.locator("text=Add a note to this series").click();
            page.locator("#note-title").fill("Operation <b>Lantern</b>");
            page.locator("button:has-text('Add note')").click();

            String fault = page.locator(".govuk-error-summary").innerText();
            assertTrue(fault.contains("Enter the date"), fault);
            assertEquals("Operation <b>Lantern</b>", page.locator("#note-title").inputValue());
            PageQualities.assertGood(page);
            page.locator("#note-on").fill("2019-12-28");
            page.locator("button:has-text('Add note')").click();
            page.locator("#notes ol").waitFor();

            assertTrue(page.locator("#notes ol")
                    .innerText()
                    .contains("28 December 2019. Operation: Operation <b>Lantern</b>"));
            assertEquals(1, page.locator(".csp-chart__flags circle").count());
            assertTrue(page.url().endsWith("area=" + QUIET + "#notes"), page.url());
        }
    }

    @Test
    void aPageOfAnotherSiteMayNoteNothing() {
        HttpRequest.Builder form = HttpRequest.newBuilder(api.base().resolve(PAGE))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("note-kind=note&note-on=2020-01-01&note-title=forged"));

        assertEquals(403, api.send(form).status());
        assertFalse(api.get("/api/v1/annotations?indicator=burglary").text().contains("forged"));
    }

    @Test
    void theFileSaysWhatTheTableSaysAndTheTableWhatTheApiSays() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PAGE);
            page.locator("#series summary").click();

            List<String> shown =
                    page.locator("#months tbody tr td:nth-child(2)").allInnerTexts();
            List<String> inFile = api.get(PAGE + "&csv=months")
                    .expect(200)
                    .text()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[1])
                    .toList();

            assertEquals(inFile, shown.stream().map(String::strip).toList());
            assertEquals(
                    values("").stream()
                            .map(value -> value.path("value").asText())
                            .toList(),
                    inFile);
        }
    }

    @Test
    void theReferencesBehindAMonthAreListedOnRequestAloneAndThatIsRecorded() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PAGE);
            page.locator("#to-references").click();
            page.locator("h1:has-text('References behind')").waitFor();
            assertEquals(0, page.locator("#references").count());
            int before = listings();

            page.locator("button:has-text('List the references')").click();
            page.locator("#references").waitFor();

            assertEquals(
                    inMonth(MONTHS - 1), page.locator("#references tbody tr").count());
            await().atMost(SOON).until(() -> listings() == before + 1);
            PageQualities.assertGood(page);
        }
    }

    @Test
    void onAWallStandsHowItIsWithItsChartAndWhatIsReportedMeanwhile() {
        try (BrowserContext context = VISITOR.context()) {
            Page wall = VISITOR.open(context, PAGE + "&kiosk=1");
            assertEquals(
                    MONTHS + 1, wall.locator("#series .csp-chart__marks > *").count());
            assertEquals(0, wall.locator("nav, form").count());
            PageQualities.assertGood(wall);

            VISITOR.go(wall, PAGE.replace("burglary", "work") + "&kiosk=1");
            assertThat(wall.locator("#connection")).containsText("Live");
            reportWork("2020-21-Q1", "Ahead of its dates again.");
            assertThat(wall.locator("#work")).containsText("Ahead of its dates again.");
        }
    }

    @Test
    void figuresThatAreReportedByTheYearAndWorkThatPeopleJudgeSayWhyThereIsNoControlChart() {
        try (BrowserContext context = VISITOR.context()) {
            Page survey = VISITOR.open(context, PAGE.replace("burglary", "survey"));
            assertTrue(survey.locator("#no-series").innerText().contains("There are no months to draw"));
            assertEquals(
                    1,
                    survey.locator("#judged-periods .csp-chart__marks circle").count());
            PageQualities.assertGood(survey);

            Page work = VISITOR.open(context, PAGE.replace("burglary", "work"));
            assertTrue(work.locator("#work").innerText().contains("Started, behind its dates."));
            PageQualities.assertGood(work);

            Page refused = VISITOR.open(context, PAGE + "&kind=p");
            assertTrue(refused.locator(".govuk-error-summary").innerText().contains("denominator"));
            PageQualities.assertGood(refused);
        }
        assertEquals(404, api.get(PAGE.replace("burglary", "none")).status());
    }

    @Test
    void itIsTheSameWithoutJavaScriptFitsANarrowScreenAndIsAccessible() {
        try (BrowserContext with = VISITOR.context();
                BrowserContext without = VISITOR.contextWithScript(false)) {
            Page page = VISITOR.open(with, PAGE);
            assertEquals(
                    VISITOR.open(without, PAGE).locator("#series").innerText(),
                    page.locator("#series").innerText());
            page.locator("#series summary").click();
            PageQualities.assertGood(page);
        }
    }

    private static int listings() {
        return (int) api.all("/api/v1/access-record").stream()
                .filter(entry -> entry.path("route").asText().equals("/api/v1/incidents")
                        && entry.path("method").asText().equals("GET")
                        && entry.path("status").asInt() == 200)
                .count();
    }

    private static JsonNode chart() {
        return api.get("/api/v1/indicators/burglary/chart?source=events&area=" + CITY.area())
                .json();
    }

    private static List<JsonNode> values(String more) {
        return api.all("/api/v1/indicators/burglary/values?period=month&source=events&area=" + CITY.area() + more);
    }

    private static int rising(int n) {
        return n < RISE_AT ? 10 - SCATTER[(n + 3) % 12] : 50 + SCATTER[n % 12];
    }

    private static int inMonth(int n) {
        return 10 + SCATTER[n % 12] + rising(n);
    }
}
