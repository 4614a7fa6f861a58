package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.testkit.SharedData;
import org.communitysafety.vocabulary.Category;
import org.junit.jupiter.api.Test;

/** Five months of Norfolk, imported before their look-up is loaded, against a recount of the files' own rows. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
@TestProfile(LookUpLaterIT.WithoutLookUp.class)
class LookUpLaterIT {
    private static final String AGENCY = "norfolk-constabulary";

    @Inject
    EventsOnKafka events;

    /** A schema of its own, since the one of the other tests has the shipped look-up. */
    public static class WithoutLookUp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String database = PlatformInfrastructure.database();
            try (Connection admin =
                            DriverManager.getConnection("jdbc:postgresql://" + database + "/csp", "postgres", "");
                    Statement statement = admin.createStatement()) {
                statement.execute("create schema if not exists target_bare authorization target_service");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "target.look-up", "none",
                    "quarkus.flyway.locations", "db/migration,db/bare",
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://" + database + "/csp?currentSchema=target_bare");
        }
    }

    @Test
    void theLookUpThatComesLaterGivesTheSameCountsAsOneThatWasThereFirst() throws IOException {
        List<EventsOnKafka.Incident> rows = new ArrayList<>();
        PoliceFile.in(SharedData.require("policeuk/norfolk"))
                .forEach(file -> rows.addAll(PoliceFile.read(file, AGENCY)));

        events.publish(rows.stream().map(row -> events.recorded(row, null)).toList());
        await().atMost(Duration.ofMinutes(3)).until(() -> Values.arrived(AGENCY) == rows.size());
        assertEquals(Map.of(), counted("ward"));
        assertEquals(rows.size(), sum(counted("force")));

        try (InputStream lookUp = shippedLookUp()) {
            given().contentType("text/csv")
                    .body(lookUp.readAllBytes())
                    .put("/api/v1/areas")
                    .then()
                    .statusCode(200);
        }
        assertEquals(recount(rows), counted("ward"));
        assertEquals(rows.size(), sum(counted("force")));
    }

    private static Map<String, Long> counted(String level) {
        Map<String, Long> counted = new TreeMap<>();
        for (Category category : Category.ofPoliceUk()) {
            Values.of(category.slug(), "period=month&source=events&level=%s&agency=%s".formatted(level, AGENCY))
                    .forEach(value -> counted.put(
                            category + " " + value.get("area") + " " + value.get("period"),
                            ((Number) value.get("value")).longValue()));
        }
        return counted;
    }

    private static Map<String, Long> recount(List<EventsOnKafka.Incident> rows) {
        Map<String, String> wards = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(shippedLookUp(), StandardCharsets.UTF_8))) {
            csv.forEach(row -> wards.put(row.getField("lsoa_code"), row.getField("ward_code")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Long> counts = new TreeMap<>();
        for (EventsOnKafka.Incident row : rows) {
            String ward = wards.get(row.area());
            if (ward != null) {
                counts.merge(row.category() + " " + ward + " " + row.month(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static InputStream shippedLookUp() {
        return LookUpLaterIT.class.getResourceAsStream("/geo/lsoa_to_ward.csv");
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
