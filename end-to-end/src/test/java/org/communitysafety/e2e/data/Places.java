package org.communitysafety.e2e.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ward and district of neighbourhoods (LSOA), read independently of the platform. */
public final class Places {
    private final Map<String, Place> byLsoa = new HashMap<>();

    /** Where a neighbourhood lies. */
    public record Place(String ward, String district) {}

    /** Those of this module's samples. */
    public static Places ofSamples() {
        try (InputStream in = Places.class.getResourceAsStream("/samples/lsoa_to_ward.csv")) {
            return new Places(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Places read(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            return new Places(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Places(Reader reader) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            records.forEach(row -> byLsoa.put(
                    row.getField("lsoa_code"), new Place(row.getField("ward_code"), row.getField("lad_code"))));
        }
    }

    public Optional<Place> of(String lsoa) {
        return Optional.ofNullable(byLsoa.get(lsoa));
    }
}
