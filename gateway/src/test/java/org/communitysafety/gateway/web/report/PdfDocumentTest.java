package org.communitysafety.gateway.web.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    private static final Instant FROZEN = Instant.parse("2021-06-01T09:00:00Z");

    @Test
    void itIsTaggedAndHasTitleLanguageAndOutline() throws IOException {
        try (PDDocument document = document()) {
            var catalog = document.getDocumentCatalog();

            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals("en-GB", catalog.getLanguage());
            assertEquals(
                    "Board of June 2021 <b>", document.getDocumentInformation().getTitle());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertEquals(
                    "Measures", catalog.getDocumentOutline().getFirstChild().getTitle());
            String metadata = new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfuaid"), metadata);
            List<String> tags = tags(catalog.getStructureTreeRoot(), new ArrayList<>());
            assertEquals(1, Collections.frequency(tags, "H1"), tags.toString());
            assertEquals(6, Collections.frequency(tags, "H2"), tags.toString());
            assertEquals(5, Collections.frequency(tags, "H3"), tags.toString());
            assertEquals(2, Collections.frequency(tags, "Table"), tags.toString());
            assertEquals(6 + 7 + 5, Collections.frequency(tags, "TH"), "facts, columns and measures: " + tags);
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (PDDocument document = document()) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                    assertTrue(page.getResources().getFont(name).getName().contains("LiberationSans"));
                }
            }
        }
    }

    @Test
    void itHasTheFiguresAndWhatIsSaidOfThem() throws IOException {
        String text = text(document());

        for (String figure : SampleReport.figures()) {
            assertTrue(text.contains(figure), figure + " in " + text);
        }
        assertTrue(text.contains("=Patrols <script>alert(1)</script> & \"more\""), text);
        assertTrue(text.contains("A second line: \u00A3 \u2212 \u2026"), text);
        assertTrue(text.contains("a-director, 3 Jun 2021, 11:00"), text);
        assertTrue(text.contains("made up"), text);
        assertTrue(text.contains("Page 1 of"), text);
    }

    @Test
    void theSameReportIsTheSameBytes() {
        assertArrayEquals(bytes(), bytes());
    }

    @Test
    void whatNoFileCanHoldIsLeftOut() throws IOException {
        String page = SampleReport.page(SampleReport.view(SampleReport.json("a-plan", 1, "Bell \u0007 rings")));

        assertTrue(text(Loader.loadPDF(PdfDocument.of(page, FROZEN))).contains("Bell"));
    }

    private static byte[] bytes() {
        return PdfDocument.of(SampleReport.page(SampleReport.view()), FROZEN);
    }

    private static PDDocument document() throws IOException {
        return Loader.loadPDF(bytes());
    }

    private static String text(PDDocument document) throws IOException {
        try (document) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> tags(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                tags(element, found);
            }
        }
        return found;
    }
}
