package org.communitysafety.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alerts as the duty officer works with them, with and without JavaScript. */
@Timeout(240)
class AlertPagesBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(34);
    private static final String OTHER_WARD = "E05998134";
    private static final String LIST = "/alerts?plan=" + CITY.plan();
    private static final String HOSTILE = "<script>document.title='taken over'</script>";
    private static final double EVENT_TO_PAGE_MILLIS = 20_000;

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;
    private static Alerts alerts;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(EVENT_TO_PAGE_MILLIS);
        api = Platform.shared().api();
        alerts = new Alerts(api);
        CITY.register(api, List.of(CITY.ward(), OTHER_WARD));
        CITY.publishPlan(api, 1, 5);
        setRule("burst-34", HOSTILE, true);
        setRule("passing-34", "Passing", true);
        CITY.reportWhole(api, "2020-02", 25);
        alerts.await("kind=target-status&plan=" + CITY.plan(), "FIRING");
        ofRule("burst-34");
        ofRule("passing-34");
    }

    @Test
    void anAlertStandsOnAnOpenPageAsSoonAsItIsRaised() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, LIST);
            Page wall = VISITOR.open(context, LIST + "&kiosk=1");
            assertThat(page.locator("#connection")).containsText("Live");
            assertThat(wall.locator("#connection")).containsText("Live");
            assertThat(page.locator("#alerts-open")).not().containsText(OTHER_WARD);

            CITY.reportIn(api, OTHER_WARD, "2020-03", 25);
            CITY.declare(api, "2020-03", 25);

            assertThat(page.locator("#alerts-open")).containsText(OTHER_WARD);
            assertThat(page.locator("#alerts-open")).containsText(HOSTILE);
            assertThat(wall.locator("#alerts-open")).containsText(OTHER_WARD);
            assertTrue(page.title().endsWith("Community safety performance"), page.title());
        }
    }

    @Test
    void anAlertSaysWhyItFiredAndIsTakenOnWithANoteThatAnyoneMayHaveWritten() {
        JsonNode alert = alerts.await("kind=target-status&plan=" + CITY.plan(), "FIRING");
        String address = address(alert);
        try (BrowserContext with = VISITOR.context();
                BrowserContext without = VISITOR.contextWithScript(false)) {
            Page late = VISITOR.open(without, address);
            Page page = VISITOR.open(with, address);
            assertSaysWhyItFired(page);

            page.getByLabel("Note").fill(HOSTILE);
            page.locator("#alert-acknowledge button").click();

            assertThat(page.locator(".govuk-notification-banner")).containsText("The alert is acknowledged");
            assertThat(page.locator("#alert-timeline .moj-timeline__item").first())
                    .containsText(HOSTILE);
            assertTrue(page.title().endsWith("Community safety performance"), page.title());
            assertEquals(
                    HOSTILE,
                    api.get("/api/v1/alerts/" + alert.path("id").asText())
                            .json()
                            .at("/transitions/1/note")
                            .asText());

            late.getByLabel("Note").fill("Also mine");
            late.locator("#alert-acknowledge button").click();

            assertThat(late.locator(".govuk-notification-banner")).containsText("your note was not kept");
            for (String part : List.of("#alert-state", "#alert-evidence", "#alert-timeline", "#alert-acknowledge")) {
                assertEquals(words(late, part), words(page, part));
            }
        }
    }

    @Test
    void anAlertThatIsOverCannotBeTakenOnAndStandsAmongTheResolvedOnes() {
        JsonNode alert = ofRule("passing-34");
        try (BrowserContext with = VISITOR.context();
                BrowserContext context = VISITOR.contextWithScript(false)) {
            Page open = VISITOR.open(with, address(alert));
            Page page = VISITOR.open(context, address(alert));
            setRule("passing-34", "Passing", false);
            alerts.await("kind=threshold&area=" + CITY.ward(), "RESOLVED");
            assertThat(open.locator("#alert-state")).containsText("Resolved");

            page.getByLabel("Note").fill("On our way");
            page.locator("#alert-acknowledge button").click();

            assertThat(page.locator(".govuk-error-summary"))
                    .containsText("only a firing alert can be acknowledged, this one is RESOLVED");
            assertThat(page.locator("#alert-acknowledge")).containsText("On our way");
            VISITOR.go(page, LIST + "&state=RESOLVED");
            assertThat(page.locator("#resolved")).containsText("Passing");
        }
    }

    @Test
    void aSilenceHasAnEndAndAReasonAndCanBeWithdrawn() {
        JsonNode alert = ofRule("burst-34");
        LocalDate day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(200);
        String until = "Silenced until "
                + DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).format(day) + ", 17:00";
        try (BrowserContext context = VISITOR.contextOfWidth(320)) {
            Page page = VISITOR.open(context, address(alert));
            page.getByLabel("Why").fill("New \"system\" & more");
            page.locator("#alert-silence button").click();
            assertThat(page.locator(".govuk-error-summary")).containsText("Enter when the silence ends");
            assertThat(page.getByLabel("Why")).hasValue("New \"system\" & more");
            PageQualities.assertGood(page);

            page.getByLabel("Until (UK time)").fill(day + "T17:00");
            page.locator("#alert-silence button").click();

            assertThat(page.locator("#alert-state")).containsText(until + " by local-operator: New \"system\" & more");
            VISITOR.go(page, LIST);
            assertThat(page.locator("#alerts-muted")).containsText(until);
            assertThat(page.locator("#alerts-silences")).containsText("Threshold alerts about Burglary");
            PageQualities.assertGood(page);

            page.locator("#alerts-silences li:has-text('New \"system\"') button")
                    .click();

            assertThat(page.locator(".govuk-notification-banner")).containsText("withdrawn");
            assertThat(page.locator("#alerts-muted")).hasText("");
        }
    }

    @Test
    void everyPageFitsANarrowScreenAndHasNoAccessibilityViolation() {
        String alert = address(ofRule("burst-34"));
        int width = 320;
        try (BrowserContext context = VISITOR.contextOfWidth(width)) {
            for (String address : List.of(
                    LIST,
                    LIST + "&state=RESOLVED",
                    LIST + "&state=STALE&kind=feed",
                    LIST + "&kiosk=1",
                    alert,
                    alert.replace("?", "/deliveries?"))) {
                PageQualities.assertGood(VISITOR.open(context, address));
            }
        }
    }

    private static void assertSaysWhyItFired(Page page) {
        String why = words(page, "#alert-evidence");
        for (String shown : List.of(
                "Rule: Worse, by more than ordinary variation (worse-and-signal, version",
                "Began in February 2020",
                "Figure 25",
                "Baseline 5",
                "What the target asks for",
                "How likely by chance (p)",
                "Completeness Complete",
                "Version of the plan 1")) {
            assertTrue(why.contains(shown), shown + " in " + why);
        }
    }

    private static void setRule(String id, String title, boolean enabled) {
        Map<String, Object> rule = new LinkedHashMap<>(Map.of("kind", "threshold", "title", title));
        rule.putAll(Map.of("indicator", "burglary", "level", "ward", "within", CITY.area(), "atLeast", 20));
        rule.put("enabled", enabled);
        int status =
                api.put("/api/v1/alert-rules/" + id, Api.JSON, Api.json(rule)).status();
        assertEquals(2, status / 100);
    }

    /** The open alert of a rule in the first ward. */
    private static JsonNode ofRule(String rule) {
        return await().atMost(SOON)
                .until(
                        () -> api.all("/api/v1/alerts?kind=threshold&area=" + CITY.ward()).stream()
                                .filter(alert -> alert.at("/rule/id").asText().equals("threshold:" + rule))
                                .findFirst(),
                        found -> found.isPresent())
                .get();
    }

    private static String address(JsonNode alert) {
        return "/alerts/" + alert.path("id").asText() + "?plan=" + CITY.plan();
    }

    private static String words(Page page, String part) {
        return page.locator(part).innerText().replaceAll("\\s+", " ").strip();
    }
}
