package org.communitysafety.target.application;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.Population;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AreaCode;

/** Reads populations: comma-separated, with a heading that names {@code area}, {@code year} and {@code population}. */
public final class PopulationFile {
    private static final List<String> COLUMNS = List.of("area", "year", "population");
    private static final int MOST_REFUSALS = 100;

    private final List<Population> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> stated = new HashSet<>();

    private PopulationFile() {}

    /** What a file says: its rows, or what is wrong with it, the first hundred faults by line. */
    public record Contents(List<Population> rows, List<Refusal> refusals) {}

    public static Contents read(Reader text) throws IOException {
        PopulationFile file = new PopulationFile();
        file.readAll(text);
        return new Contents(
                List.copyOf(file.rows),
                file.refusals.stream().limit(MOST_REFUSALS).toList());
    }

    private void readAll(Reader text) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                if (rows.isEmpty() && refusals.isEmpty() && !hasColumns(line)) {
                    return;
                }
                readLine(line);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            refusals.add(
                    new Refusal("", "not-csv", "the text is not comma-separated values: a quotation is not closed"));
        }
        if (rows.isEmpty() && refusals.isEmpty()) {
            refusals.add(new Refusal("", "no-rows", "the file has no row"));
        }
    }

    private boolean hasColumns(NamedCsvRecord line) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> !line.getHeader().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            refusals.add(new Refusal("/lines/1", "missing-column", "the heading lacks " + String.join(", ", missing)));
        }
        return missing.isEmpty();
    }

    private void readLine(NamedCsvRecord line) {
        String area = field(line, "area");
        String year = field(line, "year");
        String population = field(line, "population");
        boolean sound =
                holds(line, "area", AreaCode.isWellFormed(area), "malformed-area", "an area is " + AreaCode.EXPECTED);
        sound &= holds(line, "year", year.matches("(19|2\\d)\\d{2}"), "malformed-year", "a calendar year from 1900");
        sound &= holds(
                line, "population", population.matches("[1-9]\\d{0,9}"), "not-a-number", "a whole number above zero");
        if (sound && holds(line, "year", stated.add(area + year), "duplicate", "this area and year stand twice")) {
            rows.add(new Population(new AreaCode(area), Integer.parseInt(year), Long.parseLong(population)));
        }
    }

    private boolean holds(NamedCsvRecord line, String column, boolean sound, String code, String detail) {
        if (!sound) {
            refusals.add(new Refusal("/lines/" + line.getStartingLineNumber() + "/" + column, code, detail));
        }
        return sound;
    }

    private static String field(NamedCsvRecord line, String column) {
        return line.findField(column).orElse("").strip();
    }
}
