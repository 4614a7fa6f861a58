package org.communitysafety.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.communitysafety.e2e.harness.Scorecards;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of deliverables as a person sees it and reports on it, with and without JavaScript. */
@Timeout(240)
class DeliveryPlanBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(97);
    private static final String PAGE = "/delivery-plan?plan=" + CITY.plan();
    private static final String SHIPPED = "/delivery-plan?plan=nottinghamshire-pcc-theme-3-2018-21";
    private static final String HOSTILE = "</p><script>document.title='taken over'</script>";

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api);
        CITY.publishPlan(
                api,
                List.of(
                        work("locks", "Locks " + HOSTILE),
                        work("patrols", "Patrols"),
                        PlanMeasure.reported(CITY, "fear", "asb-experience")
                                .with("title", "fear")
                                .with("kind", "reduce-any")
                                .with("unit", "percent")
                                .baseline("2018/19", 10)
                                .parts()));
        CITY.measure(api, "asb-experience", "2019/20", 12, null, null);
        report("locks", "2019-20-Q4", "GREEN", HOSTILE);
        report("patrols", "2019-20-Q4", "WHITE", null);
        await().atMost(SOON).until(() -> is("locks", "GREEN") && is("patrols", "WHITE") && is("fear", "RED"));
    }

    private static Map<String, Object> work(String id, String title) {
        return PlanMeasure.deliverable(id)
                .with("title", title)
                .with("deliverable", Map.of("owners", List.of(CITY.agency()), "due", "2021-03-31"))
                .parts();
    }

    private static void report(String target, String quarter, String rag, String narrative) {
        String said = narrative == null ? "null" : Api.json(narrative);
        Reply done = api.put(
                "/api/v1/plans/" + CITY.plan() + "/targets/target-" + target + "/reports/" + quarter,
                Api.JSON,
                "{\"rag\":\"%s\",\"narrative\":%s}".formatted(rag, said));
        assertEquals(200, done.status(), done.text());
    }

    private static boolean is(String measure, String rag) {
        return new Scorecards(api)
                .item(CITY.plan(), measure)
                .path("rag")
                .asText()
                .equals(rag);
    }

    @Test
    void theShippedPlanShowsItsSixteenDeliverablesAndThatItsHeadlineDoesNotFollow() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = open(context, SHIPPED);

            assertEquals(16, page.locator("article").count());
            assertEquals(
                    List.of("Green 11 68.8%", "Amber 0 0.0%", "Red 0 0.0%", "White 5 31.3%"),
                    page.locator("#rag tbody tr").allInnerTexts().stream()
                            .map(DeliveryPlanBrowserE2E::inOneLine)
                            .toList());
            assertTrue(
                    page.locator("#headlines").innerText().contains("It says 16 green; the items add up to 11 green"));
            assertTrue(page.locator("#deliverable-deliverable-01").innerText().contains("£50,000"));

            page.selectOption("#colour", "white");
            page.locator("button:has-text('Show')").click();

            assertEquals(5, page.locator("article").count());
            assertEquals(
                    6,
                    api.get(SHIPPED + "&rag=white&csv=deliverables")
                            .text()
                            .lines()
                            .count());
            assertTrue(
                    api.get("/delivery-plan?plan=nottingham-cdp-2021-24").text().contains("no deliverables"));
        }
    }

    @Test
    void aReportIsTakenFromTheFormAndStandsOnTheWallAtOnce() {
        try (BrowserContext context = VISITOR.context()) {
            Page wall = VISITOR.open(context, "/?kiosk=1&plan=" + CITY.plan());
            assertThat(wall.locator("#connection")).containsText("Live");

            reportWith(true);

            assertThat(wall.locator(".csp-kiosk__measure:has-text('Patrols')")).containsText("Amber");
        }
        reportWith(false);
    }

    /** First with a mistake, which is shown beside what was typed. */
    private static void reportWith(boolean script) {
        try (BrowserContext context = VISITOR.contextWithScript(script)) {
            Page page = open(context, PAGE);
            page.selectOption("#target", "patrols");
            page.fill("#quarter", "next <week>");
            page.check("#rag-amber");
            page.fill("#narrative", "Behind " + script);
            page.locator("button:has-text('Report')").click();
            page.locator("#quarter-error").waitFor();

            assertEquals("next <week>", page.inputValue("#quarter"));
            assertTrue(page.title().startsWith("Error: "), page.title());
            if (script) {
                PageQualities.assertGood(page);
            }

            page.fill("#quarter", "2019/20-Q4");
            page.locator("button:has-text('Report')").click();
            page.locator("#taken").waitFor();

            assertTrue(page.locator("#taken").innerText().contains("Patrols"));
            if (!script) {
                await().atMost(SOON).until(() -> api.get(PAGE).text().contains("Behind false"));
                page.reload();
            }
            page.locator("#deliverable-patrols:has-text('Behind %s')".formatted(script))
                    .waitFor();
        }
    }

    @Test
    void greenActionsUnderARedTargetAreFlaggedAndNothingTypedBecomesAScript() {
        try (BrowserContext with = VISITOR.context();
                BrowserContext without = VISITOR.contextWithScript(false)) {
            Page page = open(with, PAGE + "&rag=green");

            assertTrue(page.locator("#contradictions")
                    .innerText()
                    .contains("Actions are green, the target is red: To reduce fear."));
            String item = page.locator("#deliverable-locks").innerText();
            assertTrue(item.contains("Locks " + HOSTILE), item);
            assertTrue(item.contains("2019/20 Q4, green. " + HOSTILE), item);
            assertTrue(item.contains("31 March 2021, in 2020/21 Q4"), item);
            assertTrue(page.title().startsWith("Delivery plan"), page.title());
            assertEquals(
                    item,
                    open(without, PAGE + "&rag=green")
                            .locator("#deliverable-locks")
                            .innerText());
        }
    }

    @Test
    void itFitsANarrowScreenAndHasNoAccessibilityViolation() {
        int width = 320;
        try (BrowserContext context = VISITOR.contextOfWidth(width)) {
            for (String path : List.of(PAGE, SHIPPED, PAGE + "&reported=locks")) {
                PageQualities.assertGood(open(context, path));
            }
        }
    }

    private static Page open(BrowserContext context, String path) {
        Page page = VISITOR.open(context, path);
        page.locator("#deliverables").waitFor();
        return page;
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
