package org.communitysafety.gateway.web.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordDocumentTest {
    @Test
    void headingsAreHeadingsAndTheTableHasAHeadingThatIsRepeated() throws IOException {
        try (XWPFDocument document = document()) {
            assertEquals(
                    List.of("Board of June 2021 <b>"), styled(document, "Heading1"), "one heading of the first level");
            assertEquals(
                    6,
                    styled(document, "Heading2").size(),
                    styled(document, "Heading2").toString());
            assertEquals("heading 1", document.getStyles().getStyle("Heading1").getName());
            XWPFTable table = document.getTables().get(0);
            assertTrue(table.getRow(0).isRepeatHeader());
            assertEquals("Measure", table.getRow(0).getCell(0).getText());
            assertEquals(6, table.getNumberOfRows());
        }
    }

    @Test
    void itHasTitleAuthorAndLanguage() throws Exception {
        try (XWPFDocument document = document()) {
            var properties = document.getProperties().getCoreProperties();

            assertEquals("Board of June 2021 <b>", properties.getTitle());
            assertEquals("an-analyst", properties.getCreator());
            assertEquals(
                    "en-GB",
                    properties.getUnderlyingProperties().getLanguageProperty().orElse(""));
            String styles = document.getStyle().toString();
            assertTrue(styles.contains("w:val=\"en-GB\""), styles);
        }
    }

    @Test
    void itHasTheFiguresAndWhatIsSaidOfThem() throws IOException {
        try (XWPFDocument document = document();
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            String text = extractor.getText();

            for (String figure : SampleReport.figures()) {
                assertTrue(text.contains(figure), figure + " in " + text);
            }
            assertTrue(text.contains(SampleReport.HOSTILE), text);
            assertTrue(text.contains("a-director, 3 Jun 2021, 11:00"), text);
        }
    }

    @Test
    void theSameReportIsTheSameBytes() {
        assertArrayEquals(WordDocument.of(SampleReport.view()), WordDocument.of(SampleReport.view()));
    }

    private static XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordDocument.of(SampleReport.view())));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(paragraph -> paragraph.getText())
                .toList();
    }
}
