package org.communitysafety.gateway.web.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.communitysafety.gateway.web.FactView;

/** A report as a Word document with headings, table headings and its language; the same report is the same bytes. */
final class WordDocument {
    private static final List<String> COLUMNS =
            List.of("Measure", "Status", "Period", "Figure", "Target", "Change since the baseline", "Data");

    /** The first day that a ZIP file can name. */
    private static final long FIRST_DAY = Instant.parse("1980-01-02T00:00:00Z").toEpochMilli();

    private final XWPFDocument document;
    private final ReportView report;

    private WordDocument(XWPFDocument document, ReportView report) {
        this.document = document;
        this.report = report;
    }

    static byte[] of(ReportView report) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            new WordDocument(document, report).write();
            document.write(file);
            return undated(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        WordStyles.addTo(document);
        describe();
        paragraph(WordStyles.HEADING_1, report.title());
        paragraph(null, report.caption());
        if (report.fictional()) {
            paragraph(null, "This is a demonstration. The city, its agencies and every figure are made up.");
        }
        for (FactView fact : report.facts()) {
            XWPFRun label = paragraph(null, fact.label() + ": ").getRuns().get(0);
            label.setBold(true);
            add((XWPFParagraph) label.getParent(), fact.text());
        }
        paragraph(WordStyles.HEADING_2, "Measures");
        figures();
        report.measures().forEach(this::measure);
    }

    private void describe() {
        CoreProperties properties = document.getProperties().getCoreProperties();
        Date frozenAt = Date.from(report.report().frozenAt());
        properties.setTitle(report.title());
        properties.setSubjectProperty(report.caption());
        properties.setCreator(report.report().frozenBy());
        properties.setCreated(Optional.of(frozenAt));
        properties.setModified(Optional.of(frozenAt));
        properties.getUnderlyingProperties().setLanguageProperty(WordStyles.LANGUAGE);
    }

    private void figures() {
        XWPFTable table = document.createTable(report.measures().size() + 1, COLUMNS.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < COLUMNS.size(); column++) {
            run(table.getRow(0).getCell(column), COLUMNS.get(column)).setBold(true);
        }
        for (int row = 0; row < report.measures().size(); row++) {
            List<String> texts = texts(report.measures().get(row));
            for (int column = 0; column < texts.size(); column++) {
                run(table.getRow(row + 1).getCell(column), texts.get(column));
            }
        }
    }

    private static List<String> texts(MeasureView measure) {
        return List.of(
                measure.title(),
                measure.shape() + ' ' + measure.statusInWords(),
                measure.period(),
                measure.figure(),
                measure.targetNote() == null ? measure.target() : measure.target() + ", " + measure.targetNote(),
                measure.change() + " (baseline: " + measure.baseline() + ')',
                measure.data());
    }

    private void measure(MeasureView measure) {
        paragraph(WordStyles.HEADING_2, measure.title());
        paragraph(null, measure.statusInWords() + ": " + measure.figure() + " in " + measure.period() + '.');
        if (measure.explanation() != null) {
            paragraph(null, measure.explanation());
        }
        paragraph(WordStyles.HEADING_3, "Commentary");
        if (measure.said() == null) {
            paragraph(null, "Nothing has been said of this measure.");
            return;
        }
        paragraph(null, measure.said().text());
        paragraph(null, measure.said().author() + ", " + measure.said().on())
                .getRuns()
                .get(0)
                .setItalic(true);
    }

    private static XWPFRun run(XWPFTableCell cell, String text) {
        return add(cell.getParagraphs().get(0), text);
    }

    /** @param style null for running text */
    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        add(paragraph, text);
        return paragraph;
    }

    private static XWPFRun add(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line], line);
        }
        return run;
    }

    /** The library dates the parts of the file as they are written. */
    private static byte[] undated(byte[] dated) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(dated.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(dated));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTime(FIRST_DAY);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
