package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class CsvImportIT {
    private static final String BURGLARY = "Burglary";
    private static final String DRUGS = "Drugs";
    private static final String LSOA = "E01013800";

    private Service service;
    private String source;

    @BeforeEach
    void theServiceIsReadyAndTheSourceIsNew() {
        service = Service.ready();
        source = "file-" + UUID.randomUUID();
    }

    @Test
    void everyRowIsAnIncidentAndTheMonthIsDeclared() {
        StreetCsv file = StreetCsv.fresh().row("2018-10", DRUGS, "").row("2018-11", BURGLARY, LSOA);

        Answer answer = service.importFile("/some/where/" + source + ".CSV.gz", file.bytes(), false);

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(4, answer.json().path("accepted").asInt());
        Map<String, JsonNode> truth = PublishedFile.truth(source);
        assertEquals(4, truth.size());
        assertEquals("burglary", truth.get(source + "#1").path("category").asText());
        assertEquals("2018-10", truth.get(source + "#3").path("occurred").asText());
        assertTrue(truth.get(source + "#3").path("area").isMissingNode());
        Map<String, JsonNode> declared = PublishedFile.declared(source);
        assertEquals(2, declared.size());
        JsonNode october = declared.get("2018-10").path("counts");
        assertEquals(14, october.size());
        assertEquals(2, october.path("burglary").asInt());
        assertEquals(1, october.path("drugs").asInt());
        assertEquals(0, october.path("robbery").asInt());
    }

    @Test
    void theSameFileAgainChangesNothingWhateverItsPath() {
        byte[] file = StreetCsv.fresh().bytes();
        service.importFile(source, file, false);
        int published = PublishedFile.records(source).size();

        Answer again = service.importFile("other/path/" + source + ".csv", file, false);
        Answer replaced = service.importFile(source + ".csv.gz", file, true);

        assertEquals(200, again.status(), again::toString);
        assertEquals(2, again.json().path("accepted").asInt());
        assertEquals(200, replaced.status(), replaced::toString);
        assertEquals(published, PublishedFile.records(source).size());
    }

    @Test
    void theSameContentUnderAnotherNameIsAConflictThatNamesTheFirst() {
        byte[] file = StreetCsv.fresh().bytes();
        service.importFile(source, file, false);

        Answer answer = service.importFile("copy-of-" + source, file, true);

        assertEquals(409, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(source, answer.json().path("source").asText());
    }

    @Test
    void anotherFileNeedsReplaceAndThenIsTheWholeTruth() {
        StreetCsv file = StreetCsv.fresh();
        for (int row = 0; row < 8; row++) {
            file.row("2018-10", BURGLARY, LSOA);
        }
        service.importFile(source, file.bytes(), false);
        // Of ten rows three change, the last goes, and two are added in its place and behind it.
        file.with(2, "2018-10", DRUGS, LSOA).with(3, "2018-10", BURGLARY, "").with(4, "2018-11", BURGLARY, LSOA);
        file.withoutLast().row("2018-12", "Robbery", LSOA);
        byte[] republished = file.bytes();

        Answer conflict = service.importFile(source, republished, false);
        Answer replaced = service.importFile(source, republished, true);

        assertEquals(409, conflict.status(), conflict::toString);
        assertEquals(202, replaced.status(), replaced::toString);
        Map<String, JsonNode> truth = PublishedFile.truth(source);
        assertEquals(10, truth.size());
        assertEquals("drugs", truth.get(source + "#2").path("category").asText());
        assertTrue(truth.get(source + "#3").path("area").isMissingNode());
        assertEquals("2018-11", truth.get(source + "#4").path("occurred").asText());
        assertEquals("robbery", truth.get(source + "#10").path("category").asText());
    }

    @Test
    void rowsAndMonthsThatAreGoneAreCancelledAndDeclaredAsZero() {
        StreetCsv file = StreetCsv.fresh().row("2018-11", BURGLARY, LSOA);
        service.importFile(source, file.bytes(), false);

        Answer replaced = service.importFile(source, file.withoutLast().bytes(), true);

        assertEquals(202, replaced.status(), replaced::toString);
        assertEquals(
                List.of(source + "#1", source + "#2"),
                List.copyOf(PublishedFile.truth(source).keySet()));
        assertEquals(
                0,
                PublishedFile.declared(source)
                        .get("2018-11")
                        .path("counts")
                        .path("burglary")
                        .asInt());
        assertEquals(
                2,
                PublishedFile.declared(source)
                        .get("2018-10")
                        .path("counts")
                        .path("burglary")
                        .asInt());
    }

    @Test
    void aReplacementIsTheTruthOverACorrectionSentMeanwhile() {
        StreetCsv file = StreetCsv.fresh();
        service.importFile(source, file.bytes(), false);
        String correction = Samples.structured(Samples.incident(source + "#1"))
                .replaceFirst("\\{", "{\"recordedtime\":\"" + Instant.now().minusMillis(5) + "\",");
        assertEquals(
                202,
                service.post("/api/v1/incidents", Service.STRUCTURED, correction)
                        .status());
        assertEquals(
                "violent-crime",
                PublishedFile.truth(source).get(source + "#1").path("category").asText());

        service.importFile(source, file.row("2018-10", DRUGS, LSOA).bytes(), true);

        assertEquals(
                "burglary",
                PublishedFile.truth(source).get(source + "#1").path("category").asText());
    }

    @Test
    void aFileThereAndBackIsTwoReplacements() {
        byte[] one = StreetCsv.fresh().bytes();
        byte[] two = StreetCsv.fresh().row("2018-10", DRUGS, LSOA).bytes();
        service.importFile(source, one, false);
        service.importFile(source, two, true);

        Answer back = service.importFile(source, one, true);

        assertEquals(202, back.status(), back::toString);
        assertEquals(2, PublishedFile.truth(source).size());
    }

    @Test
    void anImportThatDiedIsPublishedAgainWithTheSameVersionsAndThenCleanedUp() throws SQLException {
        StreetCsv file = StreetCsv.fresh().row("2018-10", DRUGS, LSOA);
        service.importFile(source, file.bytes(), false);
        dieBeforeHeld();
        List<FactVersion> before = PublishedFile.versions(source);

        Answer other = service.importFile(
                source, StreetCsv.fresh().row("2018-10", "Robbery", "").bytes(), false);
        Answer again = service.importFile(source, file.bytes(), false);

        assertEquals(409, other.status(), other::toString);
        assertEquals(202, again.status(), again::toString);
        assertEquals(Map.of(2L, 3L), timesEach(before, PublishedFile.versions(source)));
        dieBeforeHeld();
        service.importFile(source, file.withoutLast().withoutLast().bytes(), true);
        assertEquals(1, PublishedFile.truth(source).size());
    }

    @Test
    void heldImportsAreListed() {
        service.importFile(source, StreetCsv.fresh().bytes(), false);

        JsonNode items = service.get("/api/v1/imports?limit=1000").json().path("items");

        JsonNode held = null;
        for (JsonNode item : items) {
            held = item.path("source").asText().equals(source) ? item : held;
        }
        assertEquals(2, held.path("rows").asInt());
        assertEquals(64, held.path("hash").asText().length());
        assertTrue(held.path("at").asText().startsWith("20"), held::toString);
    }

    @Test
    void theNewestImportsOfAnAgencySayWhatWasRefusedAndWhy() {
        StreetCsv file = new StreetCsv()
                .raw(StreetCsv.unique() + ",2018-10,Norfolk Constabulary,x,0,0,On or near,,y,Burglary,,")
                .row("2018-10", "Norfolk Constabulary", "Witchcraft", "")
                .row("2018-10", "Norfolk Constabulary", "Sorcery", "")
                .row("2018-13", "Norfolk Constabulary", DRUGS, "");
        service.importFile(
                "before-" + source,
                new StreetCsv()
                        .raw(StreetCsv.unique() + ",2018-10,Norfolk Constabulary,x,0,0,On or near,,y,Burglary,,")
                        .bytes(),
                false);
        service.importFile(source, file.bytes(), false);
        service.importFile("other-" + source, StreetCsv.fresh().bytes(), false);

        JsonNode page = service.get("/api/v1/imports?agency=norfolk-constabulary&order=newest&limit=1")
                .json();

        JsonNode newest = page.path("items").path(0);
        assertEquals(source, newest.path("source").asText(), page::toString);
        assertEquals("[\"norfolk-constabulary\"]", newest.path("agencies").toString());
        assertEquals(3, newest.path("rejected").asInt());
        assertEquals(
                "[{\"code\":\"unknown-category\",\"faults\":2},{\"code\":\"malformed-date\",\"faults\":1}]",
                newest.path("reasons").toString());
        JsonNode next = service.get(page.path("next").asText()).json();
        assertEquals("before-" + source, next.at("/items/0/source").asText(), next::toString);
        assertEquals(422, service.get("/api/v1/imports?order=size").status());
        assertEquals(422, service.get("/api/v1/imports?agency=No+Agency").status());
    }

    private void dieBeforeHeld() throws SQLException {
        String url = "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                var update = connection.prepareStatement(
                        "update incident.import_file set state = 'BEGUN' where source = ?")) {
            update.setString(1, source);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static Map<Long, Long> timesEach(List<FactVersion> before, List<FactVersion> after) {
        List<FactVersion> known = new ArrayList<>(before);
        Map<Long, Long> times = new TreeMap<>();
        for (FactVersion version : known) {
            times.merge(after.stream().filter(version::equals).count(), 1L, Long::sum);
        }
        return times;
    }
}
