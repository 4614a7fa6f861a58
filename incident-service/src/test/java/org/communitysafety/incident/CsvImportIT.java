package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
        StreetCsv file = fresh().row("2018-10", DRUGS, "").row("2018-11", BURGLARY, LSOA);

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
        byte[] file = fresh().bytes();
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
        byte[] file = fresh().bytes();
        service.importFile(source, file, false);

        Answer answer = service.importFile("copy-of-" + source, file, true);

        assertEquals(409, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(source, answer.json().path("source").asText());
    }

    @Test
    void anotherFileNeedsReplaceAndThenIsTheWholeTruth() {
        StreetCsv file = fresh();
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
        StreetCsv file = fresh().row("2018-11", BURGLARY, LSOA);
        service.importFile(source, file.bytes(), false);

        Answer replaced = service.importFile(source, file.withoutLast().bytes(), true);

        assertEquals(202, replaced.status(), replaced::toString);
        assertEquals(List.of(source + "#1", source + "#2"), List.copyOf(PublishedFile.truth(source).keySet()));
        assertEquals(0, PublishedFile.declared(source).get("2018-11").path("counts").path("burglary").asInt());
        assertEquals(2, PublishedFile.declared(source).get("2018-10").path("counts").path("burglary").asInt());
    }

    @Test
    void aReplacementIsTheTruthOverACorrectionSentMeanwhile() {
        StreetCsv file = fresh();
        service.importFile(source, file.bytes(), false);
        String correction = Samples.structured(Samples.incident(source + "#1"))
                .replaceFirst("\\{", "{\"recordedtime\":\"" + Instant.now().minusMillis(5) + "\",");
        assertEquals(202, service.post("/api/v1/incidents", Service.STRUCTURED, correction).status());
        assertEquals("violent-crime", PublishedFile.truth(source).get(source + "#1").path("category").asText());

        service.importFile(source, file.row("2018-10", DRUGS, LSOA).bytes(), true);

        assertEquals("burglary", PublishedFile.truth(source).get(source + "#1").path("category").asText());
    }

    @Test
    void aFileThereAndBackIsTwoReplacements() {
        byte[] one = fresh().bytes();
        byte[] two = fresh().row("2018-10", DRUGS, LSOA).bytes();
        service.importFile(source, one, false);
        service.importFile(source, two, true);

        Answer back = service.importFile(source, one, true);

        assertEquals(202, back.status(), back::toString);
        assertEquals(2, PublishedFile.truth(source).size());
    }

    @Test
    void anImportThatDiedIsPublishedAgainWithTheSameVersionsAndThenCleanedUp() throws SQLException {
        StreetCsv file = fresh().row("2018-10", DRUGS, LSOA);
        service.importFile(source, file.bytes(), false);
        dieBeforeHeld();
        List<FactVersion> before = PublishedFile.versions(source);

        Answer other = service.importFile(source, fresh().row("2018-10", "Robbery", "").bytes(), false);
        Answer again = service.importFile(source, file.bytes(), false);

        assertEquals(409, other.status(), other::toString);
        assertEquals(202, again.status(), again::toString);
        assertEquals(Map.of(2L, 3L), timesEach(before, PublishedFile.versions(source)));
        dieBeforeHeld();
        service.importFile(source, file.withoutLast().withoutLast().bytes(), true);
        assertEquals(1, PublishedFile.truth(source).size());
    }

    @Test
    void aBadRowCostsOnlyItself() {
        StreetCsv file = fresh()
                .row("2018-13", BURGLARY, LSOA)
                .row("2090-01", BURGLARY, LSOA)
                .row("2018-10", "Sorcery", LSOA)
                .row("2018-10", "Atlantis Police", BURGLARY, LSOA)
                .row("2018-10", BURGLARY, "E1")
                .raw("too,few,columns")
                .row("2018-10", BURGLARY, LSOA);

        Answer answer = service.importFile(source, file.bytes(), false);

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(
                List.of(
                        "4 /data/occurred malformed-date",
                        "5 /data/occurred in-the-future",
                        "6 /data/category unknown-category",
                        "7 /data/agency unknown-agency",
                        "8 /data/area malformed-area",
                        "9  wrong-columns"),
                answer.problems());
        assertEquals(3, PublishedFile.truth(source).size());
        assertTrue(PublishedFile.truth(source).containsKey(source + "#9"), "row numbers count refused rows too");
    }

    @Test
    void lineEndsQuotedLineFeedsAndAByteOrderMarkAreUnderstood() {
        String text = fresh().text("\r\n")
                + ",2018-10,Nottinghamshire Police,x,0,0,\"On or\nnear \"\"X\"\"\",E01013800,y,Drugs,,\r\n"
                + ",2018-10,Nottinghamshire Police,x,0,0,\u00c9,E01013800,y,Sorcery,,\r\n";

        Answer answer = service.importFile(source, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), false);

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(List.of("6 /data/category unknown-category"), answer.problems());
        assertEquals("drugs", PublishedFile.truth(source).get(source + "#3").path("category").asText());
    }

    @Test
    void bytesThatAreNoTextRefuseTheirRowAlone() {
        byte[] file = new StreetCsv()
                .row("2018-10", unique(), BURGLARY)
                .raw(",2018-10,Nottinghamshire Police,x,0,0,\u00ff,E01013800,y,Drugs,,")
                .row("2018-10", BURGLARY, LSOA)
                .text("\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = service.importFile(source, file, false);

        assertTrue(answer.problems().contains("3  invalid-utf-8"), answer::toString);
        assertEquals(1, PublishedFile.truth(source).size());
        Answer named = service.post(
                "/api/v1/incidents?source=latin-" + source, "text/csv; charset=windows-1252", file);
        assertEquals(409, named.status(), named::toString);
    }

    @Test
    void aFileThatIsNotWholeOrHasOtherColumnsPublishesNothing() {
        byte[] whole = Service.gzip(fresh().bytes());
        String path = "/api/v1/incidents?source=" + source;

        Answer truncated =
                service.post(path, Service.CSV, Arrays.copyOf(whole, whole.length - 10), "Content-Encoding", "gzip");
        Answer columns = service.importFile(source, "Month,Crime type\n2018-10,Drugs\n".getBytes(StandardCharsets.UTF_8), false);
        Answer nameless = service.post("/api/v1/incidents", Service.CSV, fresh().bytes());
        Answer hopeless = service.importFile(source, new StreetCsv().row("x", "y", "z").bytes(), false);

        assertEquals(400, truncated.status(), truncated::toString);
        assertEquals(List.of(" malformed-gzip"), truncated.errors());
        assertEquals(422, columns.status(), columns::toString);
        assertEquals(List.of(" wrong-columns"), columns.errors());
        assertEquals(422, nameless.status(), nameless::toString);
        assertEquals(List.of("source malformed-parameter"), nameless.errors());
        assertEquals(422, hopeless.status(), hopeless::toString);
        assertEquals(1, hopeless.json().path("rejected").asInt());
        assertEquals(0, PublishedFile.records(source).size());
        assertEquals(202, service.post(path, Service.CSV, whole, "Content-Encoding", "gzip").status());
    }

    @Test
    void heldImportsAreListed() {
        service.importFile(source, fresh().bytes(), false);

        JsonNode items = service.get("/api/v1/imports?limit=1000").json().path("items");

        JsonNode held = null;
        for (JsonNode item : items) {
            held = item.path("source").asText().equals(source) ? item : held;
        }
        assertEquals(2, held.path("rows").asInt());
        assertEquals(64, held.path("hash").asText().length());
        assertTrue(held.path("at").asText().startsWith("20"), held::toString);
    }

    /** Two burglaries of October 2018 and something no other file has in its refused columns. */
    private StreetCsv fresh() {
        return new StreetCsv()
                .raw(unique() + ",2018-10,Nottinghamshire Police,x,0,0,On or near,E01013800,y,Burglary,,")
                .row("2018-10", BURGLARY, LSOA);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
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
