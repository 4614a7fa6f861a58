package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.ForeignRecords;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who sends, how late and what failed, as a person sees it and puts it right; and the page about the data. */
@Timeout(240)
class IntakeBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(37);
    private static final String NAME = "<script>alert(1)</script> & Sons";
    private static final String FIRE = CITY.agency().replace("police", "fire");
    private static final String AGENCY = "/intake/" + CITY.agency();
    private static final String SHORT_MONTH = "#calendar tbody tr:has-text('Burglary') [data-label='May 2020']";

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;
    private static JsonNode replayed;
    private static JsonNode discarded;

    @BeforeAll
    static void start() {
        Platform platform = Platform.shared();
        api = platform.api();
        CITY.register(api);
        register(CITY.agency(), NAME, "police");
        ForeignRecords records = new ForeignRecords(platform);
        replayed = records.setAside(
                FIRE,
                "in-1",
                "{\"agency\":\"%s\",\"reference\":\"IN-1\",\"occurred\":\"2020-03\",\"category\":\"drugs\"}"
                        .formatted(FIRE));
        discarded = records.setAside(CITY.agency(), "in-2", "{\"agency\":");
        register(FIRE, "Testville fire", "fire");
        api.post("/api/v1/incidents?source=testville-37-street", Api.CSV, streetFile())
                .expect(202);
        await().atMost(SOON).until(() -> api.all("/api/v1/feeds?month=2020-05&agency=" + CITY.agency()).stream()
                .anyMatch(feed -> feed.path("category").asText().equals("burglary")
                        && feed.path("basis").asText().equals("history")
                        && !feed.path("complete").asBoolean(true)));
    }

    @Test
    void theListLeadsToAnAgencyWithWhatIsShortAndWhatWasRefusedAndFollowsWhatItSends() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, "/intake");
            assertTrue(row(page, "#files", "testville-37-street").contains("unknown category (1)"));
            page.locator("#agencies a", new Page.LocatorOptions().setHasText(NAME))
                    .click();
            page.locator("#calendar").waitFor();

            assertEquals(NAME, page.locator("h1").innerText());
            assertFalse(page.content().contains("<script>alert"), "the name is no markup");
            assertTrue(row(page, "#feeds", "Burglary").contains("64"), row(page, "#feeds", "Burglary"));
            assertEquals("Incomplete 4 of 20 usual", text(page.locator(SHORT_MONTH)));
            assertTrue(row(page, "#declarations", "May 2020").contains("Burglary: 4"));

            CITY.report(api, "2020-05", 1, 16);

            page.locator(SHORT_MONTH + " .csp-status--green").waitFor();
            assertEquals("Complete", text(page.locator(SHORT_MONTH)));
        }
        String csv = api.get(AGENCY + "?csv=files").expect(200).text();
        assertTrue(csv.contains("testville-37-street,"), csv);
    }

    @Test
    void aRecordIsReplayedByFormWithoutJavaScriptAndThenItsAgencyHasSentSomething() {
        try (BrowserContext context = VISITOR.contextWithScript(false)) {
            Page page = VISITOR.open(context, "/intake");
            page.locator("main >> a:has-text('Records that could not be read')").click();
            Locator letter = letter(page, replayed);
            letter.locator("input[name=reason]").fill("its agency is registered now");

            letter.locator("button:has-text('Replay')").click();

            page.locator("text=given to its topic again").waitFor();
            assertEquals("/dead-letters?done=replay", page.url().replaceFirst("^http://[^/]+", ""));
            page.locator("a:text-is('Replayed')").click();
            assertTrue(letter(page, replayed).innerText().contains("its agency is registered now"));
        }
        await().atMost(SOON).until(() -> api.get("/intake/" + FIRE).text().contains("Drugs"));
    }

    @Test
    void aRecordIsDiscardedByKeyboardOnlyWithAReasonAndTheAccessRecordHasIt() {
        try (BrowserContext context = VISITOR.contextOfWidth(320)) {
            Page page = VISITOR.open(context, "/dead-letters");

            letter(page, discarded).locator("button:has-text('Discard')").click();

            page.locator(".govuk-error-summary a[href='#reason']").waitFor();
            assertTrue(page.title().startsWith("Error: "), page.title());
            PageQualities.assertGood(page);

            page.locator(".govuk-error-summary a").focus();
            page.keyboard().press("Enter");
            page.keyboard().type("a broken sender");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            page.locator("text=The record was discarded").waitFor();
            PageQualities.assertGood(page);
        }
        String id = discarded.path("id").asText();
        await().atMost(SOON).until(() -> api.all("/api/v1/access-record?limit=1000").stream()
                .anyMatch(entry -> entry.path("route").asText().equals("/api/v1/dead-letters/{id}/discard")
                        && entry.at("/records/0").asText().equals(id)
                        && entry.path("status").asInt() == 200));
    }

    @Test
    void everyPageFitsANarrowScreenIsAccessibleAndTheSameWithoutJavaScript() {
        for (String path : List.of("/intake", AGENCY, "/about")) {
            String with;
            try (BrowserContext context = VISITOR.contextOfWidth(320)) {
                Page page = VISITOR.open(context, path);
                PageQualities.assertGood(page);
                page.setViewportSize(1280, 900);
                assertFits(page, 1280);
                with = shown(page);
            }
            try (BrowserContext context = VISITOR.contextWithScript(false)) {
                assertEquals(with, shown(VISITOR.open(context, path)), path);
            }
        }
    }

    @Test
    void theFooterLeadsToThePageAboutTheDataWhichSaysWhatIsNotConfigured() {
        try (BrowserContext context = VISITOR.context()) {
            Page page = VISITOR.open(context, "/intake");
            page.locator("footer >> text=About the data").click();
            page.locator("#privacy").waitFor();

            assertTrue(page.locator("#contact").innerText().contains("not configured"));
            for (String lead :
                    List.of("/assets/govuk-frontend.LICENCE.txt", "/assets/moj-frontend.LICENCE.txt", "/docs")) {
                assertEquals(200, api.get(lead).status(), lead);
            }
        }
    }

    private static void register(String agency, String name, String kind) {
        Map<String, String> body = Map.of("name", name, "kind", kind, "area", CITY.area());
        int status =
                api.put("/api/v1/agencies/" + agency, Api.JSON, Api.json(body)).status();
        assertEquals(2, status / 100, agency);
    }

    /** Three whole months of twenty burglaries, one of four, and a row of a kind that nobody knows. */
    private static String streetFile() {
        String header = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
                + "Crime type,Last outcome category,Context\n";
        Stream<String> burglaries = Stream.of("2020-02", "2020-03", "2020-04", "2020-05")
                .flatMap(month ->
                        IntStream.range(0, month.equals("2020-05") ? 4 : 20).mapToObj(n -> line(month, "Burglary")));
        return header
                + Stream.concat(burglaries, Stream.of(line("2020-05", "Witchcraft")))
                        .collect(Collectors.joining());
    }

    private static String line(String month, String type) {
        return ",%s,Testville 37 Police,,,,On or near Nowhere,,,%s,,\n".formatted(month, type);
    }

    private static Locator letter(Page page, JsonNode letter) {
        String name = "Record %d of incidents, partition %d"
                .formatted(
                        letter.path("offset").asLong(), letter.path("partition").asInt());
        return page.locator("section:has(h2:text-is('" + name + "'))");
    }

    private static String row(Page page, String table, String name) {
        return text(page.locator(table + " tbody tr", new Page.LocatorOptions().setHasText(name))
                .first());
    }

    private static String text(Locator part) {
        return part.innerText().replaceAll("\\s+", " ").strip();
    }

    /** What stands on the page, without what a connection says. */
    private static String shown(Page page) {
        return page.locator("main")
                .innerText()
                .replaceAll("Live: [^\n]*|Pause updates|Reload this page for[^\n]*|As at [^;]*", "")
                .replaceAll("\\s+", " ");
    }

    private static void assertFits(Page page, int width) {
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), page.url());
    }
}
