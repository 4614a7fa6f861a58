package org.communitysafety.benchmarks.drain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.communitysafety.vocabulary.Category;

/**
 * Incident events as two years of a police force would send them: categories and places drawn from published street-level
 * files, month after month, one in twenty late by up to two years. 1 % come twice, 2 % are corrections (a tenth of these recorded in the same second as the original, a quarter
 * sent before it), 0.1 % cannot be read. The same seed gives the same events.
 */
final class EventSupply {
    static final String AGENCY = "nottinghamshire-police";
    static final YearMonth FIRST_MONTH = YearMonth.of(2018, 1);
    static final int MONTHS = 24;

    private static final int IN_A_THOUSAND = 1000;
    private static final int REPEATED = 10;
    private static final int CORRECTED = 20;
    private static final int MALFORMED = 1;
    private static final int SHUFFLED = 5_000;
    private static final int LATE_OF = 20;
    private static final long EPOCH = 1_514_764_800L;

    final List<String> categories = new ArrayList<>();
    final List<String> places = new ArrayList<>();

    private final List<int[]> rows = new ArrayList<>();
    private final int events;

    /**
     * @param files a directory with street-level files, gzipped or not, anywhere below
     * @param events how many records to make, about
     */
    EventSupply(Path files, Places known, int events) {
        this.events = events;
        try (Stream<Path> found = Files.walk(files)) {
            found.filter(file -> file.toString().matches(".*\\d{4}-\\d{2}-.*\\.csv(\\.gz)?"))
                    .sorted()
                    .forEach(file -> read(file, known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no street-level file of a known place below " + files);
        }
    }

    /** What a record holds: a version, or nothing that can be read. */
    interface Taker {
        void version(Version version);

        void malformed(int number);
    }

    void each(Taker taker) {
        SplittableRandom random = new SplittableRandom(2018);
        List<Version> waiting = new ArrayList<>(SHUFFLED);
        long id = 0;
        for (int reference = 0, made = 0; made < events; reference++) {
            Version original = draw(random, reference, id++, EPOCH + reference);
            waiting.add(original);
            made++;
            int chance = random.nextInt(IN_A_THOUSAND);
            if (chance < REPEATED) {
                waiting.add(original);
                made++;
            } else if (chance < REPEATED + CORRECTED) {
                long later = random.nextInt(10) == 0 ? 0 : 60;
                Version corrected = draw(random, reference, id++, original.recorded() + later);
                waiting.add(random.nextInt(4) == 0 ? waiting.size() - 1 : waiting.size(), corrected);
                made++;
            } else if (chance < REPEATED + CORRECTED + MALFORMED) {
                taker.malformed(reference);
                made++;
            }
            if (waiting.size() >= SHUFFLED) {
                waiting.forEach(taker::version);
                waiting.clear();
            }
        }
        waiting.forEach(taker::version);
    }

    private Version draw(SplittableRandom random, int reference, long id, long recorded) {
        int[] row = rows.get(random.nextInt(rows.size()));
        int month = (int) ((long) reference * MONTHS / events);
        int late = random.nextInt(LATE_OF) == 0 ? random.nextInt(month + 1) : 0;
        return new Version(reference, id, recorded, row[0], row[1], Math.max(0, month - late));
    }

    private void read(Path file, Places known) {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord each : records) {
                String place = each.getField("LSOA code");
                Category.of(each.getField("Crime type"))
                        .filter(category -> known.know(place))
                        .ifPresent(category ->
                                rows.add(new int[] {index(categories, category.slug()), index(places, place)}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index >= 0) {
            return index;
        }
        names.add(name);
        return names.size() - 1;
    }
}
