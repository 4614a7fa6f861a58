package org.communitysafety.target.application;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.LookUpRow;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AreaCode;

/** Reads a look-up file: comma-separated, with a heading that names at least the columns used here, in any order. */
public final class LookUpFile {
    private static final List<String> COLUMNS = List.of(
            "lsoa_code", "lsoa_name", "ward_code", "ward_name", "lad_code", "lad_name", "utla_code", "population_2021");
    private static final int MOST_REFUSALS = 100;

    private final List<LookUpRow> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<AreaCode> lsoas = new HashSet<>();
    private final Map<AreaCode, AreaCode> districtOfWard = new HashMap<>();
    private final Map<AreaCode, AreaCode> partnershipOfDistrict = new HashMap<>();

    private LookUpFile() {}

    /** What a file says: its rows, or what is wrong with it, the first hundred faults by line. */
    public record Contents(List<LookUpRow> rows, List<Refusal> refusals) {}

    public static Contents read(Reader text) throws IOException {
        LookUpFile file = new LookUpFile();
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
            refuse("", "not-csv", "the text is not comma-separated values: a quotation is not closed");
        }
        if (rows.isEmpty() && refusals.isEmpty()) {
            refuse("", "no-rows", "the file has no row");
        }
    }

    private boolean hasColumns(NamedCsvRecord line) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> !line.getHeader().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            refuse("/lines/1", "missing-column", "the heading lacks " + String.join(", ", missing));
        }
        return missing.isEmpty();
    }

    private void readLine(NamedCsvRecord line) {
        int faultsBefore = refusals.size();
        AreaCode lsoa = area(line, "lsoa_code", AreaCode.Kind.LSOA);
        AreaCode ward = area(line, "ward_code", AreaCode.Kind.WARD);
        AreaCode district = area(line, "lad_code", AreaCode.Kind.UNITARY, AreaCode.Kind.DISTRICT);
        AreaCode partnership = area(line, "utla_code", AreaCode.Kind.UNITARY, AreaCode.Kind.COUNTY);
        Long population = population(line);
        if (refusals.size() > faultsBefore) {
            return;
        }
        if (!lsoas.add(lsoa)) {
            refuse(at(line, "lsoa_code"), "duplicate", "this LSOA stands on an earlier line");
            return;
        }
        sameParent(line, "lad_code", districtOfWard, ward, district);
        sameParent(line, "utla_code", partnershipOfDistrict, district, partnership);
        rows.add(new LookUpRow(
                lsoa,
                field(line, "lsoa_name"),
                ward,
                field(line, "ward_name"),
                district,
                field(line, "lad_name"),
                partnership,
                population));
    }

    private AreaCode area(NamedCsvRecord line, String column, AreaCode.Kind... allowed) {
        String text = field(line, column);
        if (AreaCode.isWellFormed(text)) {
            AreaCode code = new AreaCode(text);
            if (List.of(allowed).contains(code.kind())) {
                return code;
            }
        }
        refuse(at(line, column), "malformed-area", "not an ONS code of the kind this column holds");
        return null;
    }

    private Long population(NamedCsvRecord line) {
        String text = field(line, "population_2021");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Long.valueOf(text);
        }
        refuse(at(line, "population_2021"), "not-a-number", "a whole number, or nothing");
        return null;
    }

    private void sameParent(
            NamedCsvRecord line, String column, Map<AreaCode, AreaCode> parents, AreaCode child, AreaCode parent) {
        AreaCode known = parents.putIfAbsent(child, parent);
        if (known != null && !known.equals(parent)) {
            refuse(at(line, column), "contradiction", child + " lies in " + known + " on an earlier line");
        }
    }

    private static String field(NamedCsvRecord line, String column) {
        return line.findField(column).orElse("").strip();
    }

    private static String at(NamedCsvRecord line, String column) {
        return "/lines/" + line.getStartingLineNumber() + "/" + column;
    }

    private void refuse(String pointer, String code, String detail) {
        refusals.add(new Refusal(pointer, code, detail));
    }
}
