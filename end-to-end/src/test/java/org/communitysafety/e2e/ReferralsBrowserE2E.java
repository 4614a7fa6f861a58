package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Chromium;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Referrals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of referrals as a person sees it, with and without JavaScript. */
@Timeout(240)
class ReferralsBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(93);
    private static final String PAGE = "/referrals?plan=" + CITY.plan() + "&period=2011/12";

    private static Api api;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.ofThisMachine().orElse(null);
        assumeTrue(chromium != null, "no browser on this machine");
        api = Platform.shared().api();
        CITY.register(api);
        CITY.publishPlan(api, 1, 5);
        List<ReferralStep> steps = new ArrayList<>();
        for (int n = 1; n <= 73; n++) {
            steps.add(step(n, "MADE", "2012-03-01"));
            steps.add(step(n, n <= 12 ? "MISSED" : "ATTENDED", "2012-03-20"));
            if (n <= 20) {
                steps.add(step(n, "CLOSED", "2012-03-28"));
            }
        }
        new Referrals(api, ReferralStep.PERSON)
                .send(Api.NDJSON, steps.stream().map(ReferralStep::cloudEvent).collect(Collectors.joining("\n")));
        await().atMost(SOON)
                .until(() -> figures().path("closed").asInt() == 20
                        && figures().path("standing").asInt() == 53);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void eachPathwayHasItsFiguresWithPeriodSurenessAndCompletenessInWords() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context);

            String row = rows(page).get(0);

            for (String shown : List.of(
                    "Test on Arrest",
                    "73",
                    "20",
                    "53",
                    "16.4% (12 of 73; with 95% confidence between 9.7% and 26.6%)",
                    "27.4% (20 to 73; what stands above is no part of what stands below",
                    "Whether all steps were sent is not known")) {
                assertTrue(row.contains(shown), shown + " in " + row);
            }
            assertEquals(1, rows(page).size());
            assertEquals("Referrals in 2011/12", page.locator("h1").innerText());
        }
    }

    @Test
    void withoutJavaScriptThePageIsTheSame() {
        try (BrowserContext with = chromium.browser().newContext();
                BrowserContext without =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            assertEquals(rows(open(with)), rows(open(without)));
        }
    }

    @Test
    void itFitsANarrowScreenAndHasNoAccessibilityViolation() {
        for (int width : new int[] {320, 1280}) {
            try (BrowserContext context =
                    chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
                Page page = open(context);

                List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

                assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
                assertEquals(List.of(), violations.stream().map(Rule::getId).toList(), violations.toString());
            }
        }
    }

    @Test
    void theScorecardLeadsThereAndAPeriodWithoutStepsSaysSo() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(api.base().resolve("/?plan=" + CITY.plan()).toString());
            page.locator("nav[aria-label=Pages] >> text=Referrals").click();
            page.locator("h1:has-text('Referrals in')").waitFor();

            page.navigate(api.base().resolve(PAGE.replace("2011/12", "2009/10")).toString());

            assertEquals(200, api.get("/referrals?plan=" + CITY.plan()).status());
            assertTrue(
                    page.locator("#referrals").innerText().contains("None known"),
                    page.locator("#referrals").innerText());
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsAProblemThatNamesBoth() {
        JsonNode problem = api.get("/api/v1/pathway-figures?area=nowhere").json();

        assertEquals(422, problem.path("status").asInt(), problem.toString());
        assertEquals(2, problem.path("errors").size(), problem.toString());
    }

    private static ReferralStep step(int n, String step, String at) {
        return ReferralStep.taken(CITY.agency(), "test-on-arrest", "TOA-B-" + n, step, at);
    }

    private static JsonNode figures() {
        JsonNode answer = new Referrals(api, ReferralStep.PERSON)
                .read("/api/v1/pathway-figures?area=" + CITY.area() + "&period=2011/12", "/pathway-figures");
        for (JsonNode pathway : answer.path("items")) {
            if (pathway.path("pathway").asText().equals("test-on-arrest")) {
                return pathway;
            }
        }
        throw new AssertionError(answer.toString());
    }

    private static Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(api.base().resolve(PAGE).toString());
        page.locator("#referrals").waitFor();
        return page;
    }

    private static List<String> rows(Page page) {
        return page.locator("#referrals tbody").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
