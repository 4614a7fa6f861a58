package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.FirstView;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Referrals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A city in which everything that has a name is called as a script is shown on every page, and no page has it as markup. */
@Timeout(240)
class HostileNamesE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String NAME = SCRIPT + "\"'";
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;";
    private static final FictionalCity CITY = new FictionalCity(83, NAME);
    private static final String ID = CITY.plan();
    private static final String PLAN = "?plan=" + CITY.plan();
    private static final String PANEL = "complex-persons-panel";
    private static final String COUNT = ID + "-count";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api);
        put("indicators/" + COUNT, indicator());
        CITY.publishPlan(
                api,
                List.of(
                        PlanMeasure.counted("burglary", "burglary", "month")
                                .with("title", NAME)
                                .with("kind", "reduce-any")
                                .with("assessedFrom", "2020-02-01")
                                .baseline("2020-01", 5)
                                .parts(),
                        PlanMeasure.deliverable("work")
                                .with("title", NAME)
                                .with("deliverable", Map.of("owners", List.of(CITY.agency())))
                                .parts()));
        put("problem-plans/" + ID, problemPlan());
        new Referrals(api, ReferralStep.PERSON)
                .send(
                        Api.NDJSON,
                        ReferralStep.taken(CITY.agency(), PANEL, "HN-1", "MADE", "2020-02-01")
                                .cloudEvent());
        CITY.reportWhole(api, "2020-02", 25);
        new Alerts(api).await("kind=target-status&plan=" + ID, "FIRING");
        freeze("First " + NAME);
        freeze("Second " + NAME);
        await().atMost(SOON).until(() -> api.get("/referrals/" + PANEL + PLAN + "&period=2019/20")
                .text()
                .contains("February 2020"));
    }

    private static Map<String, Object> indicator() {
        return Map.of(
                "indicator", COUNT,
                "from", "2019-01-01",
                "title", NAME,
                "unit", "count",
                "polarity", "lower-is-better",
                "kind", "count",
                "selections", List.of(Map.of("categories", List.of("burglary"))));
    }

    private static Map<String, Object> problemPlan() {
        return Map.of(
                "problemPlan",
                ID,
                "from",
                "2020-01-01",
                "title",
                NAME,
                "owner",
                CITY.agency(),
                "response",
                Map.of("startedOn", "2020-01-01", "text", NAME));
    }

    @Test
    void everyKindOfPageShowsTheNamesAndHasThemNowhereAsMarkup() {
        Map<String, String> pages = firstOfEachKind();

        assertEquals(
                List.of(
                        "/",
                        "/about",
                        "/alerts",
                        "/alerts/*",
                        "/alerts/*/deliveries",
                        "/areas",
                        "/areas/*",
                        "/dead-letters",
                        "/delivery-plan",
                        "/intake",
                        "/intake/*",
                        "/measures/*",
                        "/measures/*/definition",
                        "/measures/*/references",
                        "/problem-plans",
                        "/problem-plans/*",
                        "/problem-plans/*/evaluation",
                        "/referrals",
                        "/referrals/*",
                        "/referrals/*/records",
                        "/reports",
                        "/reports/*"),
                List.copyOf(pages.keySet()));
        pages.forEach((kind, address) -> onlyShown(address));
        onlyShown("/areas/own" + PLAN);
        onlyShown("/" + PLAN + "&kiosk=1");
        onlyShown("/alerts" + PLAN + "&kiosk=1");
        onlyShown(pages.get("/measures/*") + "&kiosk=1");
        onlyShown("/" + PLAN + "&since=2020-01-01&priority=none");
        onlyShown("/alerts" + PLAN + "&state=RESOLVED");
        onlyShown(
                pages.get("/reports/*") + "&from=" + reports().at("/items/1/id").asText());
    }

    /** Every page of a plan whose agencies, places and targets have long names; 100 kB are what a slow line loads in seconds. */
    @Test
    void theFirstViewOfEachPageIsSmall() {
        FirstView view = new FirstView(api);
        firstOfEachKind().forEach((kind, address) -> {
            long bytes = view.bytes(address);
            assertTrue(bytes > 10_000 && bytes < 100_000, address + " takes " + bytes + " bytes");
        });
    }

    /** Each by its path, in which whatever has a name of its own is a star. */
    private static Map<String, String> firstOfEachKind() {
        Map<String, String> found = new TreeMap<>();
        Map<String, String> due = new LinkedHashMap<>();
        due.put("/", "/" + PLAN);
        due.put("/intake/*", "/intake/" + CITY.agency());
        due.put("/areas/*", "/areas/" + CITY.ward() + PLAN);
        while (!due.isEmpty()) {
            String kind = due.keySet().iterator().next();
            String address = due.remove(kind);
            found.put(kind, address);
            LINK.matcher(api.get(address).text())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(HostileNamesE2E::isPage)
                    .filter(link -> !found.containsKey(kindOf(link)))
                    .forEach(link -> due.putIfAbsent(kindOf(link), link));
        }
        return found;
    }

    private static boolean isPage(String address) {
        return !address.matches("/(api|assets|docs|openapi|asyncapi)\\b.*|.*\\.(pdf|docx|csv)\\b.*|.*[?&]csv=.*")
                && (address.contains("plan=" + ID) || !address.contains("plan="));
    }

    private static String kindOf(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("^(/[^/]+)/[^/]+", "$1/*");
    }

    private static void onlyShown(String address) {
        String page = api.get(address).text();

        assertTrue(page.contains(SHOWN), address + " shows no name");
        assertFalse(page.contains(SCRIPT), address + " has a name as markup");
    }

    private static void freeze(String title) {
        assertEquals(
                201,
                api.post(
                                "/api/v1/board-reports",
                                Api.JSON,
                                Api.json(Map.of("plan", ID, "title", title, "meetingOn", "2020-06-14")))
                        .status());
    }

    private static JsonNode reports() {
        return api.get("/api/v1/board-reports" + PLAN).expect(200).json();
    }

    private static void put(String path, Map<String, Object> body) {
        var reply = api.put("/api/v1/" + path, Api.JSON, Api.json(body));
        assertEquals(2, reply.status() / 100, reply.text());
    }
}
