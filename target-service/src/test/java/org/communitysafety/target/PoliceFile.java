package org.communitysafety.target;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.communitysafety.vocabulary.Category;

/** The rows of data.police.uk files, as incident-service normalises them. */
final class PoliceFile {
    private PoliceFile() {}

    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<EventsOnKafka.Incident> read(Path file, String agency) {
        String source = file.getFileName().toString().replaceAll("\\.csv\\.gz$", "");
        List<EventsOnKafka.Incident> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : csv) {
                String number = Integer.toString(rows.size() + 1);
                String lsoa = row.getField("LSOA code");
                rows.add(new EventsOnKafka.Incident(
                        agency,
                        source + "#" + number,
                        row.getField("Month"),
                        Category.of(row.getField("Crime type")).orElseThrow().slug(),
                        lsoa.isEmpty() ? null : lsoa,
                        null,
                        number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
