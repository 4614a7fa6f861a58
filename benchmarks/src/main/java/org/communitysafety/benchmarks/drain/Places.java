package org.communitysafety.benchmarks.drain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The areas from the ward up that contain an LSOA, from the look-up files that target-service ships. */
public final class Places {
    private static final String GEO = "target-service/src/main/resources/geo/";

    private final Map<String, List<String>> containing = new HashMap<>();

    private Places() {}

    /** @param root of the repository */
    public static Places in(Path root) {
        Map<String, String> forces = new HashMap<>();
        eachRow(
                root.resolve(GEO + "partnerships.csv"),
                row -> forces.put(row.getField("partnership_code"), row.getField("force_code")));
        Places places = new Places();
        eachRow(root.resolve(GEO + "lsoa_to_ward.csv"), row -> {
            String county = row.getField("utla_code");
            Set<String> areas = new LinkedHashSet<>();
            areas.add(row.getField("ward_code"));
            areas.add(row.getField("lad_code"));
            areas.add(county);
            areas.add(forces.get(county));
            areas.remove(null);
            places.containing.put(row.getField("lsoa_code"), List.copyOf(areas));
        });
        return places;
    }

    Set<String> known() {
        return containing.keySet();
    }

    boolean know(String lsoa) {
        return containing.containsKey(lsoa);
    }

    /** @return empty for a place outside the look-up */
    public List<String> containing(String lsoa) {
        return containing.getOrDefault(lsoa, List.of());
    }

    private static void eachRow(Path file, Consumer<NamedCsvRecord> taker) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
