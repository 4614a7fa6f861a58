package org.communitysafety.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A problem plan and its before-and-after evaluation as a person reads them, with and without JavaScript. */
@Timeout(240)
class ProblemPlanPagesBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(33);
    private static final String OTHER_WARD = "E05998133";
    private static final String PROBLEMS = "/problem-plans?plan=" + CITY.plan();
    private static final String HOSTILE = "<script>document.title='taken over'</script>";

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api, List.of(CITY.ward(), OTHER_WARD));
        CITY.publishPlan(api, 1, 5);
        putProblemPlan();
        await().atMost(SOON).until(() -> api.get(PROBLEMS).status() == 200);
    }

    @Test
    void aProblemPlanSaysWhetherItsResponseWorkedAndWhatThatDoesNotShow() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PROBLEMS);
            assertThat(page.locator("#problem-plans")).containsText("Response");
            page.locator("#problem-plans >> text=Locks").click();
            assertThat(page.locator("main")).containsText("Locks, and neighbours who look out");
            page.locator("text=Whether the response worked").click();

            assertThat(page.locator("h1")).containsText("Better by more than chance");
            String found = words(page, "#before-and-after");
            for (String shown : List.of("1,000", "590", "\u2212410", "\u221241.0%", "790", "\u221221.0%")) {
                assertTrue(found.contains(shown), shown + " in " + found);
            }
            assertThat(page.locator("main")).containsText("\u221225.3%, a ratio of 0.747; with 95% confidence between");
            assertThat(page.locator("#cautions")).containsText("whether the problem moved next door");
            String file = api.get(problem("/evaluation") + "&csv=before-and-after")
                    .expect(200)
                    .text();
            assertTrue(file.contains("1000,590,-410,"), file);
        }
    }

    @Test
    void withoutJavaScriptItIsTheSameAndEveryPageIsGoodOnNarrowAndWideScreens() {
        for (String address : List.of(PROBLEMS, problem(""), problem("/evaluation"))) {
            String narrow = words(address, 320, true);

            assertEquals(narrow, words(address, 1280, false));
            assertTrue(narrow.contains(HOSTILE), narrow);
        }
    }

    /** The fall in Aspley beside the city's, as it is published, in reported counts. */
    private static void putProblemPlan() {
        String indicator = "testville-33-burglary";
        String defined =
                """
                {"indicator":"%s","from":"2010-04-01","title":"House burglary","unit":"count",
                 "polarity":"lower-is-better","kind":"reported"}"""
                        .formatted(indicator);
        assertEquals(
                2, api.put("/api/v1/indicators/" + indicator, Api.JSON, defined).status() / 100);
        report(indicator, CITY.ward(), "2010/11", 1000);
        report(indicator, OTHER_WARD, "2010/11", 1000);
        report(indicator, CITY.ward(), "2011/12", 590);
        report(indicator, OTHER_WARD, "2011/12", 790);
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("problemPlan", "testville-33-locks");
        plan.put("from", "2011-04-01");
        plan.put("title", "Locks for Testville " + HOSTILE);
        plan.put("owner", CITY.agency());
        plan.put("response", Map.of("startedOn", "2011-04-01", "text", "Locks, and neighbours who look out"));
        plan.put(
                "evaluation",
                Map.of(
                        "indicator", indicator,
                        "source", "reported",
                        "agency", CITY.agency(),
                        "treated", List.of(CITY.ward()),
                        "control", List.of(OTHER_WARD),
                        "before", Map.of("from", "2010/11"),
                        "after", Map.of("from", "2011/12")));
        assertEquals(
                2,
                api.put("/api/v1/problem-plans/testville-33-locks", Api.JSON, Api.json(plan))
                                .status()
                        / 100);
        await().atMost(SOON).until(() -> api.get("/api/v1/problem-plans/testville-33-locks/evaluation")
                .json()
                .path("finding")
                .asText()
                .equals("improved"));
    }

    private static void report(String indicator, String area, String year, int value) {
        Map<String, Object> measurement = Map.of(
                "agency", CITY.agency(),
                "indicator", indicator,
                "area", area,
                "period", year,
                "value", value,
                "status", "final",
                "recordedtime", "2012-05-01T00:00:00Z");
        api.post("/api/v1/measurements", Api.JSON, Api.json(measurement)).expect(202);
    }

    private static String problem(String below) {
        return "/problem-plans/testville-33-locks" + below + "?plan=" + CITY.plan();
    }

    private static String words(Page page, String part) {
        return page.locator(part).innerText().replaceAll("\\s+", " ").strip();
    }

    /** What the page says but for how it is kept current, after it was looked at as a whole. */
    private static String words(String address, int width, boolean scripted) {
        try (BrowserContext context = VISITOR.context(width, scripted)) {
            Page page = VISITOR.open(context, address);
            if (scripted) {
                PageQualities.assertGood(page);
                page.setViewportSize(1280, 900);
                PageQualities.assertGood(page);
            }
            return Visitor.said(page).replaceAll("\\s+", " ").strip();
        }
    }
}
