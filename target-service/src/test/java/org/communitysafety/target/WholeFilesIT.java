package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.testkit.SharedData;
import org.communitysafety.vocabulary.Category;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Five months of Nottinghamshire against an independent recount. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class WholeFilesIT {
    private static final Logger LOG = Logger.getLogger(WholeFilesIT.class);
    private static final String AGENCY = "nottinghamshire-police";
    private static final List<String> DISTRICTS = List.of(
            "E06000018", "E07000170", "E07000171", "E07000172", "E07000173", "E07000174", "E07000175", "E07000176");

    @Inject
    EventsOnKafka events;

    @Test
    void everyWardMonthAndCategoryEqualsTheRecountInWhateverOrderAndHoweverOften() throws IOException {
        List<EventsOnKafka.Incident> rows = new ArrayList<>();
        Path folder = SharedData.require("policeuk/nottinghamshire");
        PoliceFile.in(folder).forEach(file -> rows.addAll(PoliceFile.read(file, AGENCY)));

        long millis = fold(rows, 56_032);
        assertWards();
        assertTotals();
        LOG.infof("folded %d events in %d ms: %d a second", rows.size(), millis, rows.size() * 1000L / millis);

        Collections.shuffle(rows, new Random(7));
        fold(rows, 56_032);
        assertWards();
        assertTotals();
    }

    private long fold(List<EventsOnKafka.Incident> rows, long expected) {
        List<ProducerRecord<byte[], byte[]>> records =
                rows.stream().map(row -> events.recorded(row, null)).toList();
        long started = System.nanoTime();
        events.publish(records);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Values.arrived(AGENCY) == expected);
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static void assertWards() throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(
                        SharedData.require("oracle/nottinghamshire_2018-10_to_2019-02_month_ward_type.csv"))) {
            csv.forEach(row -> expected.put(
                    row.getField("month") + " " + row.getField("ward_code") + " "
                            + Category.of(row.getField("crime_type")).orElseThrow(),
                    Long.valueOf(row.getField("count"))));
        }
        Map<String, Long> counted = new TreeMap<>();
        for (Category category : Category.ofPoliceUk()) {
            Values.of(category.slug(), "level=ward&period=month&source=events&agency=" + AGENCY)
                    .forEach(value -> counted.put(
                            value.get("period") + " " + value.get("area") + " " + category,
                            ((Number) value.get("value")).longValue()));
        }
        assertEquals(7_914, expected.size());
        assertEquals(expected, counted);
    }

    private static void assertTotals() {
        long districts = 0;
        long force = 0;
        long agency = 0;
        String areas = String.join("&area=", DISTRICTS);
        for (Category category : Category.ofPoliceUk()) {
            String slug = category.slug();
            districts +=
                    Values.sum(Values.of(slug, "period=quarter&source=events&agency=" + AGENCY + "&area=" + areas));
            force += Values.sum(Values.of(slug, "area=E23000019&period=financial-year&source=events&agency=" + AGENCY));
            agency += Values.sum(Values.of(slug, "level=force&period=month&source=events&agency=" + AGENCY));
        }
        assertEquals(55_167, districts);
        assertEquals(56_031, force);
        assertEquals(56_032, agency);
        assertEquals(
                15_585,
                Values.sum(Values.of(
                        "victim-based-crime",
                        "area=E06000018&from=2018-10&to=2019-02&period=month&source=events&agency=" + AGENCY)));
        assertEquals(
                14,
                Arrays.stream(Category.values())
                        .filter(Category.ofPoliceUk()::contains)
                        .count());
    }
}
