package org.communitysafety.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.PageQualities;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.communitysafety.e2e.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A report is frozen with forms, spoken of, taken away as files, and compared with a later one. */
@Timeout(240)
class BoardReportBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(84);
    private static final String LIST = "/reports?plan=" + CITY.plan();
    private static final String HOSTILE = "<script>document.title='run'</script> & \"so on\"";
    private static final int[] WIDTHS = {320, 1280};

    @RegisterExtension
    private static final Visitor VISITOR = new Visitor();

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        CITY.register(api);
        CITY.publishPlan(api, 2, 5);
        CITY.reportWhole(api, "2020-02", 4);
        awaitRag("GREEN");
    }

    @Test
    void whatWasFrozenIsReadAsItWasInEveryFormWhateverIsReportedLater() throws IOException {
        try (BrowserContext without = VISITOR.contextWithScript(false);
                BrowserContext with = VISITOR.context()) {
            Page live = with.newPage();
            aFormThatIsNotFilledInIsRefused(live);
            Page page = without.newPage();
            String june = frozenAndSpokenOf(page);
            String figures = table(page);
            assertTrue(figures.contains("February 2020") && figures.contains("Green"), figures);
            filesSayTheSame(june);

            CITY.reportWhole(api, "2020-02", 6);
            awaitRag("RED");
            theNextReportIsComparedWith(live, june);

            VISITOR.go(page, june + "?plan=" + CITY.plan());
            assertEquals(figures, table(page), "without a script, after the change");
            VISITOR.go(live, june + "?plan=" + CITY.plan());
            assertEquals(figures, table(live), "with a script, after the change");
            assertEquals("June board <b>", live.locator("h1").innerText());
            filesSayTheSame(june);
            fitsAndIsAccessible(live);

            page.click("text=Close this report");
            page.click("text=Close the report");
            assertTrue(page.locator(".csp-reports-facts").innerText().contains("Closed"));
            assertEquals(0, page.locator("textarea").count(), "nothing more is said of it");
        }
    }

    private static void aFormThatIsNotFilledInIsRefused(Page live) {
        VISITOR.go(live, LIST);
        assertTrue(live.locator("#reports").innerText().contains("No report"), "there is none yet");
        fitsAndIsAccessible(live);
        live.click("text=Freeze the scorecard");
        assertTrue(live.locator(".govuk-error-summary").innerText().contains("Enter a title"));
        assertThat(live.locator("#title-error")).containsText("Enter a title");
        assertThat(live.locator("#meetingOn-error")).containsText("Enter the day of the meeting");
        fitsAndIsAccessible(live);
    }

    /** The address of the report's page without its query. */
    private static String frozenAndSpokenOf(Page page) {
        VISITOR.go(page, LIST);
        freeze(page, "June board <b>");
        sign(page, HOSTILE);
        sign(page, "Patrols began in February.\n" + HOSTILE);
        assertEquals("Patrols began in February.\n" + HOSTILE, said(page));
        assertEquals(
                1,
                page.locator("#measure-measure-1 details .csp-reports-signed").count(),
                "said before");
        return page.url().replaceAll("^.*(/reports/[^?]*).*$", "$1");
    }

    private static void theNextReportIsComparedWith(Page live, String june) {
        VISITOR.go(live, LIST);
        freeze(live, "July board");
        live.selectOption("#from", june.substring("/reports/".length()));
        live.click("text=Show the differences");
        assertEquals(
                List.of("Burglary (1) Figure 4 in February 2020 6 in February 2020", "Burglary (1) Status Green Red"),
                rows(live, "#differences").subList(0, 2));
        fitsAndIsAccessible(live);
    }

    @Test
    void aReportThatDoesNotExistIsSaidSoInEveryForm() {
        for (String ending : List.of("", ".pdf", ".docx", ".csv")) {
            assertEquals(
                    404,
                    api.get("/reports/none" + ending + "?plan=" + CITY.plan()).status(),
                    ending);
        }
    }

    private static void filesSayTheSame(String report) throws IOException {
        String pdf = pdf(report);
        String word = word(report);
        for (String text : List.of("Burglary (1)", "4 in February 2020", "Patrols began in February.", HOSTILE)) {
            assertTrue(pdf.contains(text), text + " in " + pdf);
            assertTrue(word.contains(text), text + " in " + word);
        }
        NamedCsvRecord row = CsvReader.builder()
                .ofNamedCsvRecord(api.get(report + ".csv").expect(200).text())
                .stream()
                .findFirst()
                .orElseThrow();
        assertEquals("4", row.getField("Figure"));
        assertEquals("Green", row.getField("Status"));
        assertEquals("local-operator", row.getField("Author"));
    }

    private static String pdf(String report) throws IOException {
        byte[] file = api.get(report + ".pdf").expect(200).response().body();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "tagged");
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String word(String report) throws IOException {
        byte[] file = api.get(report + ".docx").expect(200).response().body();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<[^>]*>", "")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&");
                }
            }
        }
        throw new AssertionError("no document in the file");
    }

    private static void freeze(Page page, String title) {
        page.fill("#title", title);
        page.fill("#meetingOn", "2020-06-14");
        page.click("text=Freeze the scorecard");
        page.locator("#figures").waitFor();
    }

    private static void sign(Page page, String text) {
        page.fill("#text-measure-1", text);
        page.locator("#measure-measure-1 button").click();
        page.locator("#measure-measure-1 blockquote").waitFor();
        assertFalse(page.title().equals("run"), "nothing that was typed runs");
    }

    private static String said(Page page) {
        return page.locator("#measure-measure-1 blockquote").innerText();
    }

    private static String table(Page page) {
        return String.join("\n", rows(page, "#figures"));
    }

    private static List<String> rows(Page page, String table) {
        return page.locator(table + " tbody tr").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static void fitsAndIsAccessible(Page page) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            PageQualities.assertGood(page);
        }
    }

    private static void awaitRag(String rag) {
        Scorecards scorecards = new Scorecards(api);
        await().atMost(SOON).until(() -> scorecards
                .item(CITY.plan(), "measure-2")
                .path("rag")
                .asText()
                .equals(rag));
    }
}
