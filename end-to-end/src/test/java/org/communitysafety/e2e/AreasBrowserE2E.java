package org.communitysafety.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of areas as a person sees them, with and without JavaScript. */
@Timeout(240)
class AreasBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(41);
    private static final String HOSTILE = "<script>document.title='taken'</script>";
    private static final String MONTH = "2022-05";
    private static final String COUNT = "testville-41-burglary";
    private static final String HARM = "testville-41-harm";
    private static final int DAYS = 30;
    private static final List<String> WARDS =
            IntStream.rangeClosed(1, 12).mapToObj("E059941%02d"::formatted).toList();
    private static final String PAGE = "/areas?plan=" + CITY.plan() + "&indicator=" + COUNT + "&harm=" + HARM;
    private static final String REAL =
            "/areas?plan=nottingham-cdp-2021-24&indicator=burglary&period=2018-10&map=boundaries";

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api, WARDS);
        done("areas", Api.CSV, names());
        CITY.publishPlan(api, 1, 5);
        define();
        int all = 0;
        for (int n = 0; n < WARDS.size(); n++) {
            int burglaries = n == 0 ? 60 : 3 + n % 4;
            CITY.reportIn(api, WARDS.get(n), MONTH, burglaries);
            all += burglaries;
        }
        CITY.declare(api, MONTH, all);
        String funnel =
                "/api/v1/indicators/%s-rate/funnel?level=ward&period=%s&within=%s".formatted(COUNT, MONTH, CITY.area());
        await().atMost(SOON)
                .until(() -> api.get(funnel).status() == 200
                        && api.get(funnel).json().path("areas").size() == WARDS.size()
                        && api.get(funnel)
                                .json()
                                .path("areas")
                                .findValuesAsText("numerator")
                                .contains("60.0"));
    }

    @Test
    void theWardWithMostComesFirstOnMapAndInTableAndReallyDiffers() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, PAGE);

            assertEquals(
                    "Testville 41 burglary by ward, May 2022",
                    page.locator("h1").innerText());
            assertTrue(text(page, "#answer").startsWith("Highest: " + HOSTILE + " (60)"), text(page, "#answer"));
            assertEquals(WARDS.size(), page.locator("svg .csp-areas-tile").count());
            List<String> first = rows(page, "areas").get(0);
            assertEquals(List.of(HOSTILE, "60", "40", "1,800", "Complete"), first);
            assertEquals(WARDS.size(), rows(page, "areas").size());
            assertTrue(text(page, "#finding").contains("higher than the others: " + HOSTILE), text(page, "#finding"));
            assertEquals(HOSTILE, rows(page, "harm-spots").get(0).get(0));
            assertFalse(page.title().contains("taken"), page.title());
            assertFalse(page.content().contains("<script>document"), "names are text");
        }
    }

    @Test
    void theFormAsksForTheRateAndTheAreaHasAPageOfItsOwn() {
        for (boolean script : new boolean[] {true, false}) {
            try (BrowserContext context = VISITOR.contextWithScript(script)) {
                Page page = VISITOR.open(context, PAGE);
                page.selectOption("#measure", "rate");
                page.locator("main button[type=submit]").click();
                page.locator("h1:has-text('per 1,000 residents')").waitFor();
                assertTrue(text(page, "#answer").startsWith("Highest: " + HOSTILE + " (40)"), text(page, "#answer"));

                page.locator("#areas tbody a").nth(0).click();
                page.locator("#months").waitFor();

                assertEquals(HOSTILE + ", May 2022", page.locator("h1").innerText());
                assertEquals(
                        List.of("May 2022", "60", "40", "Complete"),
                        rows(page, "months").get(0));
                assertTrue(text(page, "main").contains("Part of"), text(page, "main"));
                assertEquals(
                        "/measures/measure-1?plan=%s&area=%s".formatted(CITY.plan(), WARDS.get(0)),
                        page.locator("#indicators a:has-text('Burglary')")
                                .first()
                                .getAttribute("href"));
            }
        }
    }

    @Test
    void withoutJavaScriptThePageIsTheSameAndItsFileHasTheSameRows() {
        try (BrowserContext with = VISITOR.context();
                BrowserContext without = VISITOR.contextWithScript(false)) {
            Page page = VISITOR.open(with, PAGE);

            assertEquals(Visitor.said(page), Visitor.said(VISITOR.open(without, PAGE)));
            String file = api.get(PAGE + "&csv=areas").expect(200).text();
            List<String> lines = List.of(file.split("\r\n"));
            assertEquals("Area,Count,\"Per 1,000 residents\",Harm,Completeness of what was counted", lines.get(0));
            assertEquals(HOSTILE + ",60,40,1800,Complete", lines.get(1));
            assertEquals(
                    rows(page, "areas").stream()
                            .map(row -> row.get(0) + ',' + row.get(1))
                            .toList(),
                    lines.stream()
                            .skip(1)
                            .map(line -> line.replaceAll("^([^,]*,[^,]*),.*", "$1"))
                            .toList());
            assertEquals(404, api.get(PAGE + "&csv=none").status());
        }
    }

    @Test
    void whatIsCountedMeanwhileIsOnTheOpenPagesOfAreasAndOfTheMeasure() {
        String ward = WARDS.get(3);
        String month = "2022-04";
        CITY.reportIn(api, ward, month, 7);
        try (BrowserContext context = VISITOR.context()) {
            Page areas = VISITOR.open(context, PAGE + "&period=" + month);
            Page area = VISITOR.open(context, "/areas/" + ward + "?plan=" + CITY.plan() + "&indicator=" + COUNT);
            Page measure = VISITOR.open(context, "/measures/measure-1?plan=" + CITY.plan() + "&area=" + ward);
            List<Locator> figures = List.of(
                    areas.locator("#areas tbody tr:has-text('Ward D')"),
                    area.locator("#months tbody tr:has-text('April 2022')"),
                    measure.locator("#series tbody tr:has-text('April 2022')"));
            figures.forEach(row -> assertThat(row).containsText("7"));

            CITY.reportIn(api, ward, month, 8);

            figures.forEach(row -> assertThat(row).containsText("8"));
        }
    }

    @Test
    void knownBoundariesAreDrawnWithTheirSourceAndUnknownOnesAreSaidSo() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, REAL);
            assertEquals(20, page.locator(".csp-areas-map__drawing path[class]").count());
            assertTrue(text(page, "main").contains("Contains OS data © Crown copyright and database right 2026"));

            page = VISITOR.open(context, PAGE + "&map=boundaries");

            assertEquals(0, page.locator(".csp-areas-map__drawing").count());
            assertTrue(text(page, "main").contains("No boundaries of these areas are known."));
        }
        assertEquals(404, api.get(PAGE + "&measure=luck").status());
        assertEquals(404, api.get("/areas/E05000000?plan=" + CITY.plan()).status());
    }

    @Test
    void itFitsANarrowScreenAndHasNoAccessibilityViolation() {
        String area = "/areas/%s?plan=%s&indicator=%s".formatted(WARDS.get(0), CITY.plan(), COUNT);
        int width = 320;
        try (BrowserContext context = VISITOR.contextOfWidth(width)) {
            for (String address : List.of(PAGE, REAL, area)) {
                PageQualities.assertGood(VISITOR.open(context, address));
            }
        }
    }

    private static String names() {
        return "lsoa_code,lsoa_name,ward_code,ward_name,lad_code,lad_name,utla_code,population_2021\n"
                + IntStream.range(0, WARDS.size())
                        .mapToObj(n -> "%s,Testville 001A,%s,%s,%s,Testville,%s,1500\n"
                                .formatted(
                                        WARDS.get(n).replace("E05", "E01"),
                                        WARDS.get(n),
                                        n == 0 ? HOSTILE : "Ward " + (char) ('A' + n),
                                        CITY.area(),
                                        CITY.area()))
                        .collect(Collectors.joining());
    }

    /** Counts, a rate and a harm score of this city's agency alone. */
    private static void define() {
        Map<String, Object> selection = Map.of("categories", List.of("burglary"), "agencies", List.of(CITY.agency()));
        done(
                "weights/" + HARM,
                Api.JSON,
                Api.json(Map.of(
                        "weights",
                        HARM,
                        "from",
                        "2019-01-01",
                        "title",
                        "Days",
                        "source",
                        "test",
                        "categories",
                        Map.of("burglary", DAYS))));
        indicator(COUNT, "Testville 41 burglary", "count", "count", Map.of("selections", List.of(selection)));
        indicator(
                HARM, "Testville 41 harm", "score", "harm", Map.of("weights", HARM, "selections", List.of(selection)));
        indicator(
                COUNT + "-rate",
                "Testville 41 burglary rate",
                "rate",
                "rate",
                Map.of("rate", Map.of("indicator", COUNT)));
    }

    private static void indicator(String id, String title, String unit, String kind, Map<String, Object> more) {
        Map<String, Object> definition = new HashMap<>(more);
        definition.putAll(Map.of(
                "indicator",
                id,
                "from",
                "2019-01-01",
                "title",
                title,
                "unit",
                unit,
                "polarity",
                "lower-is-better",
                "kind",
                kind));
        done("indicators/" + id, Api.JSON, Api.json(definition));
    }

    private static void done(String path, String type, String body) {
        var reply = api.put("/api/v1/" + path, type, body);
        assertEquals(2, reply.status() / 100, reply.text());
    }

    private static String text(Page page, String selector) {
        return page.locator(selector)
                .first()
                .innerText()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<List<String>> rows(Page page, String table) {
        List<List<String>> rows = new ArrayList<>();
        for (var row : page.locator("#" + table + " tbody tr").all()) {
            rows.add(row.locator("th, td").allInnerTexts().stream()
                    .map(cell -> cell.replaceAll("\\s+", " ").strip())
                    .toList());
        }
        return rows;
    }
}
