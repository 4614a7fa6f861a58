package org.communitysafety.e2e.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.communitysafety.vocabulary.Category;

/** A street-level file of data.police.uk, as rows that a test can change and count. */
public record StreetFile(String name, List<Row> rows) {
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context";

    public StreetFile {
        rows = List.copyOf(rows);
    }

    /**
     * One row; only what is counted has a name.
     *
     * @param lsoa empty when the row has no location
     */
    public record Row(String month, String reportedBy, String lsoa, String crimeType) {
        public String category() {
            return Category.of(crimeType).orElseThrow().slug();
        }

        public Row as(String otherCrimeType) {
            return new Row(month, reportedBy, lsoa, otherCrimeType);
        }

        private String line() {
            return ",%s,%s,%s,,,On or near Nowhere,%s,,%s,,".formatted(month, reportedBy, reportedBy, lsoa, crimeType);
        }
    }

    public static StreetFile read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(path.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of this module's samples. */
    public static StreetFile sample(String month) {
        String name = month + "-nottinghamshire-sample.csv.gz";
        try (InputStream in = StreetFile.class.getResourceAsStream("/samples/" + name)) {
            return read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StreetFile read(String name, InputStream packed) throws IOException {
        byte[] bytes = new GZIPInputStream(packed).readAllBytes();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            reader.stream()
                    .skip(1)
                    .forEach(row ->
                            rows.add(new Row(row.getField(1), row.getField(2), row.getField(7), row.getField(9))));
        }
        return new StreetFile(name, rows);
    }

    public StreetFile with(List<Row> other) {
        return new StreetFile(name, other);
    }

    /** Writes it, packed, into a folder. */
    public Path writeTo(Path folder) {
        Path path = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            for (Row row : rows) {
                out.write((row.line() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
