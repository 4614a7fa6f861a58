package org.communitysafety.gateway.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table of every page, and the file of it. On a narrow screen each row becomes a card, in which the columns' names stand
 * before what the cells say.
 *
 * @param id of the element, and the name of its file
 * @param caption what is in it, for people who hear it read
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows) {
    /** What spreadsheets take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

    /** @param figure whether its cells are numbers, which stand to the right */
    public record Column(String label, boolean figure) {
        public static Column text(String label) {
            return new Column(label, false);
        }

        public static Column figure(String label) {
            return new Column(label, true);
        }
    }

    /** @param cells one for each column; the first one names the row */
    public record Row(List<Cell> cells) {
        public static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /**
     * What stands in a row and column.
     *
     * @param text for people; never empty, what is missing is said in words
     * @param note in small print below it; null for none
     * @param address of the page that the text leads to; null for none
     * @param status a colour with its word, in the place of the text; null for none
     * @param raw for programs, unrounded; null where the text says all
     */
    public record Cell(String text, String note, String address, StatusView status, String raw) {
        public static Cell of(String text) {
            return new Cell(text, null, null, null, null);
        }

        public static Cell of(StatusView status) {
            return new Cell(status.word(), null, null, status, null);
        }

        public Cell leadingTo(String page) {
            return new Cell(text, note, page, status, raw);
        }

        public Cell noted(String said) {
            return new Cell(text, said, address, status, raw);
        }

        /** @param value as the API has it; null where the figure is missing */
        public Cell raw(Object value) {
            return new Cell(text, note, address, status, value == null ? "" : value.toString());
        }
    }

    /** The same as a file: RFC 4180, figures unrounded, text that a spreadsheet would run made harmless. */
    public String csv() {
        StringWriter file = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(columns.stream().map(Column::label).toList());
            rows.forEach(row ->
                    writer.writeRecord(row.cells().stream().map(Table::inFile).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static String inFile(Cell cell) {
        if (cell.raw() != null) {
            return cell.raw();
        }
        return FORMULA.matcher(cell.text()).matches() ? '\'' + cell.text() : cell.text();
    }

    /** A table of the same columns throughout. */
    public static Table of(String id, String caption, List<Row> rows, Column... columns) {
        return new Table(id, caption, Arrays.asList(columns), rows);
    }
}
