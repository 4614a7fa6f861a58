package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Referrals;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of referrals as a person sees them, with and without JavaScript. */
@Timeout(240)
class ReferralsBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(93);
    private static final String CARE = "testville-93-care";
    private static final String HOSTILE = "<script>document.title='taken over'</script> care";
    private static final String PANEL = "complex-persons-panel";
    private static final String QUERY = "?plan=" + CITY.plan() + "&period=2011/12";
    private static final String PAGE = "/referrals" + QUERY;
    private static final String OF_PANEL = "/referrals/" + PANEL + QUERY;
    private static final String RECORDS = "/referrals/" + PANEL + "/records?plan=" + CITY.plan() + "&overdue=true";

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api);
        api.put(
                "/api/v1/agencies/" + CARE,
                Api.JSON,
                Api.json(Map.of("agency", CARE, "name", HOSTILE, "kind", "health", "area", CITY.area())));
        CITY.publishPlan(api, 1, 5);
        Referrals referrals = new Referrals(api, ReferralStep.PERSON);
        referrals.send(
                Api.NDJSON,
                Stream.concat(arrests(), panel()).map(ReferralStep::cloudEvent).collect(Collectors.joining("\n")));
        referrals.send(
                Api.JSON,
                Api.json(Map.of(
                        "agency", CITY.agency(),
                        "panel", PANEL,
                        "at", "2012-03-05",
                        "attended", List.of(CITY.agency()),
                        "invited", List.of(CITY.agency(), CARE))));
        await().atMost(SOON)
                .until(() -> figures("test-on-arrest").path("closed").asInt() == 20
                        && figures("test-on-arrest").path("standing").asInt() == 53
                        && figures(PANEL).path("standing").asInt() == 1
                        && report().path("meetings").asInt() == 1
                        && api.get(PAGE).status() == 200);
    }

    private static Stream<ReferralStep> arrests() {
        List<ReferralStep> steps = new ArrayList<>();
        for (int n = 1; n <= 73; n++) {
            steps.add(step(n, "MADE", "2012-03-01"));
            steps.add(step(n, n <= 12 ? "MISSED" : "ATTENDED", "2012-03-20"));
            if (n <= 20) {
                steps.add(step(n, "CLOSED", "2012-03-28"));
            }
        }
        return steps.stream();
    }

    /** One passed on, one refused, one gap and one that waits. */
    private static Stream<ReferralStep> panel() {
        return Stream.of(
                panel(1, "MADE", "2012-03-01").with("theme", "homelessness").with("from", CARE),
                panel(1, "ACCEPTED", "2012-03-05"),
                panel(1, "ACTION_TAKEN", "2012-03-06").with("by", CARE),
                panel(1, "CLOSED", "2012-03-20").with("reason", "onward").with("to", CARE),
                panel(2, "MADE", "2012-03-01"),
                panel(2, "REFUSED", "2012-03-05").with("reason", "threshold-not-met"),
                panel(3, "MADE", "2012-03-01"),
                panel(3, "ACCEPTED", "2012-03-05"),
                panel(3, "CLOSED", "2012-03-25").with("reason", "gap"),
                panel(4, "MADE", "2012-03-01").with("to", CARE));
    }

    @Test
    void eachPathwayHasItsFiguresWithPeriodSurenessAndCompletenessInWords() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PAGE);

            assertEquals(
                    List.of(
                            "Complex Persons Panel 4 2 1 Whether all steps were sent is not known",
                            "Test on Arrest 73 20 53 Whether all steps were sent is not known"),
                    rows(page, "referrals"),
                    () -> page.locator("main").innerText());
            assertTrue(
                    rows(page, "ratios")
                            .contains(
                                    "Test on Arrest: breach rate 16.4% 12 of 73 with 95% confidence between 9.7% and 26.6%"),
                    rows(page, "ratios").toString());
            assertTrue(
                    rows(page, "funnel").contains("Complex Persons Panel 4 2 1 1 1 1 1"),
                    rows(page, "funnel").toString());
            assertEquals(2, page.locator("figure svg").count());
            assertEquals("Referrals in 2011/12", page.locator("h1").innerText());
            assertEquals(
                    "Complex Persons Panel,4,2,1,1,1,1,1",
                    api.get(PAGE + "&csv=funnel")
                            .text()
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void thePageOfAPathwayHasTheLinesOfItsChairWhateverAnAgencyIsCalled() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PAGE);
            page.locator("#referrals >> text=Complex Persons Panel").click();
            page.locator("h1:has-text('Complex Persons Panel in 2011/12')").waitFor();

            assertEquals(
                    List.of(
                            HOSTILE + " 1 0 0.0% with 95% confidence between 0.0% and 79.3% 0",
                            "Testville police 1 1 100.0% with 95% confidence between 20.7% and 100.0% 1"),
                    rows(page, "attendance"));
            assertEquals(List.of(HOSTILE + " 1 0 0 1", "Testville police 3 2 1 0"), rows(page, "agencies"));
            assertEquals(List.of(HOSTILE + " 1"), rows(page, "onward"));
            assertEquals(List.of("Cannot be passed on to anybody 1"), rows(page, "gaps"));
            assertEquals(
                    List.of("March 2012 4 None known Cannot be said 2 Whether all steps were sent is not known"),
                    rows(page, "months"));
            assertTrue(rows(page, "characteristics").contains("Homelessness Theme 1"));
            assertTrue(
                    rows(page, "overdue").get(0).startsWith(HOSTILE),
                    rows(page, "overdue").toString());
            assertEquals(
                    "Complex Persons Panel in 2011/12 – Testville plan (fictional) – Community safety performance",
                    page.title());
        }
    }

    @Test
    void singleReferralsAreBehindALinkAndWhoOpensItIsInTheAccessRecord() {
        try (BrowserContext context = VISITOR.context()) {
            long before = looked();
            Page page = VISITOR.open(context, OF_PANEL);
            page.locator("text=Single referrals").click();
            page.locator("#recorded").waitFor();

            assertTrue(page.locator("#recorded").innerText().contains("access record"));
            assertTrue(page.locator("#records").innerText().contains("CPP-B-4"));
            assertFalse(page.content().contains(ReferralStep.PERSON));
            assertEquals(before + 2, looked());
        }
    }

    @Test
    void withoutJavaScriptThePagesAreTheSame() {
        try (BrowserContext with = VISITOR.context();
                BrowserContext without = VISITOR.contextWithScript(false)) {
            for (String path : List.of(PAGE, OF_PANEL, RECORDS)) {
                assertEquals(Visitor.said(VISITOR.open(with, path)), Visitor.said(VISITOR.open(without, path)));
            }
        }
    }

    @Test
    void theyFitANarrowScreenAndHaveNoAccessibilityViolation() {
        int width = 320;
        try (BrowserContext context = VISITOR.contextOfWidth(width)) {
            for (String path : List.of(PAGE, OF_PANEL, RECORDS, RECORDS + "&list=findings")) {
                PageQualities.assertGood(VISITOR.open(context, path));
            }
        }
    }

    @Test
    void theScorecardLeadsThereAndAPeriodWithoutStepsSaysSo() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = context.newPage();
            VISITOR.go(page, "/?plan=" + CITY.plan());
            page.locator("nav[aria-label=Pages] >> text=Referrals").click();
            page.locator("h1:has-text('Referrals in')").waitFor();

            VISITOR.go(page, PAGE.replace("2011/12", "2009/10"));

            assertEquals(200, api.get("/referrals?plan=" + CITY.plan()).status());
            assertEquals(
                    404,
                    api.get("/referrals/no-such-pathway?plan=" + CITY.plan()).status());
            assertTrue(
                    page.locator("#referrals").innerText().contains("None known"),
                    page.locator("#referrals").innerText());
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsAProblemThatNamesBoth() {
        for (String question : List.of("pathway-figures", "pathway-reports")) {
            JsonNode problem = api.get("/api/v1/" + question + "?area=nowhere").json();

            assertEquals(422, problem.path("status").asInt(), problem.toString());
            assertEquals(2, problem.path("errors").size(), problem.toString());
        }
    }

    private static ReferralStep step(int n, String step, String at) {
        return ReferralStep.taken(CITY.agency(), "test-on-arrest", "TOA-B-" + n, step, at);
    }

    private static ReferralStep panel(int n, String step, String at) {
        return ReferralStep.taken(CITY.agency(), PANEL, "CPP-B-" + n, step, at);
    }

    private static JsonNode figures(String pathway) {
        return item("/pathway-figures", "", pathway);
    }

    private static JsonNode report() {
        return item("/pathway-reports", "&pathway=" + PANEL, PANEL);
    }

    private static JsonNode item(String path, String question, String pathway) {
        JsonNode answer = new Referrals(api, ReferralStep.PERSON)
                .read("/api/v1" + path + "?area=" + CITY.area() + "&period=2011/12" + question, path);
        for (JsonNode item : answer.path("items")) {
            if (item.path("pathway").asText().equals(pathway)) {
                return item;
            }
        }
        throw new AssertionError(answer.toString());
    }

    /** How many entries of the access record are about looking at the referrals of the panel. */
    private static long looked() {
        return api.all("/api/v1/access-record").stream()
                .filter(entry -> entry.path("route").asText().equals("/api/v1/pathways/{id}/referrals"))
                .filter(entry -> entry.path("records").toString().contains(PANEL))
                .count();
    }

    private static List<String> rows(Page page, String table) {
        return page.locator("#" + table + " tbody tr").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
