package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refused lines are given back as a file of the format they came in, and can be mended and sent again. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RejectsIT {
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String LSOA = "E01013800";

    private Service service;
    private String source;

    @BeforeEach
    void theServiceIsReadyAndTheSourceIsNew() {
        service = Service.ready();
        source = "file-" + UUID.randomUUID();
    }

    @Test
    void refusedLinesComeBackAsTheyWereSentAndAreAcceptedOnceMended() {
        String spoiled = Samples.incident(Samples.reference()).replace("violent-crime", "sorcery");
        String broken = "{\"agency\":\"\u00e9";
        String body = String.join(
                "\n",
                Samples.incident(Samples.reference()),
                spoiled,
                "",
                broken,
                Samples.incident(Samples.reference()),
                "");

        Answer answer = service.post(INCIDENTS, Service.NDJSON, body);
        Answer file = service.get(rejects(answer));
        Answer again =
                service.post(INCIDENTS, Service.NDJSON, file.response().body().replace("sorcery", "burglary"));

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(2, answer.json().path("rejectsKept").asInt());
        assertEquals(200, file.status(), file::toString);
        assertEquals("application/x-ndjson", file.mediaType());
        assertEquals(spoiled + "\n" + broken + "\n", file.response().body());
        assertEquals("no-store", file.header("Cache-Control"));
        assertTrue(file.header("Content-Disposition").contains("incidents.rejects-"), file::toString);
        assertEquals(1, again.json().path("accepted").asInt(), again::toString);
        assertEquals(broken + "\n", service.get(rejects(again)).response().body());
    }

    @Test
    void refusedElementsOfABatchComeBackAsABatch() {
        String good = Samples.structured(Samples.incident(Samples.reference()));
        String bad = good.replace("violent-crime", "sorcery");

        Answer answer = service.post(INCIDENTS, Service.BATCH, "[" + String.join(",", bad, good, bad) + "]");
        Answer file = service.get(rejects(answer));
        Answer again =
                service.post(INCIDENTS, Service.BATCH, file.response().body().replace("sorcery", "burglary"));

        assertEquals(Service.BATCH, file.mediaType());
        assertEquals(2, again.json().path("accepted").asInt(), again::toString);
    }

    @Test
    void refusedRowsComeBackUnderTheHeaderAndCountBesideTheOthersOnceMended() {
        StreetCsv sent = StreetCsv.fresh()
                .row("2018-10", "Sorcery", LSOA)
                .raw(",2018-10,Nottinghamshire Police,x,0,0,\"On or\nnear \"\"X\"\"\",E01013800,y,Witchcraft,,");
        Answer answer = service.importFile(source, sent.bytes(), false);
        Answer file = service.get(rejects(answer));
        String mended = file.response().body().replace("Sorcery", "Burglary").replace("Witchcraft", "Drugs");

        Answer again = service.importFile(fileName(file), mended.getBytes(StandardCharsets.UTF_8), false);

        assertEquals(202, again.status(), again::toString);
        assertTrue(file.response().body().startsWith(StreetCsv.HEADER + "\n"), file::toString);
        assertTrue(mended.contains("\"On or\nnear \"\"X\"\"\""), mended);
        assertEquals(2, again.json().path("accepted").asInt());
        assertEquals(
                Set.of(source + "#1", source + "#2"),
                PublishedFile.truth(source).keySet());
        assertEquals(2, PublishedFile.truth(sourceOf(file)).size());
        Answer same = service.importFile(source, sent.bytes(), false);
        assertEquals(rejects(answer), rejects(same), "the same file again is answered as before");
    }

    @Test
    void aWholeNewFileHoldsTheMendedRowsTooAndTakesThemBack() {
        StreetCsv sent = StreetCsv.fresh().row("2018-10", "Sorcery", LSOA);
        Answer file = service.get(rejects(service.importFile(source, sent.bytes(), false)));
        byte[] mended = file.response().body().replace("Sorcery", "Drugs").getBytes(StandardCharsets.UTF_8);
        service.importFile(fileName(file), mended, false);

        Answer replaced = service.importFile(
                source, sent.with(3, "2018-10", "Drugs", LSOA).bytes(), true);
        Answer late = service.importFile(fileName(file), mended, false);

        assertEquals(202, replaced.status(), replaced::toString);
        assertTrue(replaced.json().path("rejects").isNull());
        assertEquals(3, PublishedFile.truth(source).size());
        assertEquals(0, PublishedFile.truth(sourceOf(file)).size());
        assertEquals(
                0,
                PublishedFile.declared(sourceOf(file))
                        .get("2018-10")
                        .path("counts")
                        .path("drugs")
                        .asInt());
        assertEquals(409, late.status(), late::toString);
    }

    @Test
    void aFileOfWhichNothingIsAcceptedComesBackWhole() {
        byte[] file = new StreetCsv().row("x", "y", "z").row("a", "b", "c").bytes();

        Answer answer = service.importFile(source, file, false);

        assertEquals(422, answer.status(), answer::toString);
        assertEquals(
                new String(file, StandardCharsets.UTF_8),
                service.get(rejects(answer)).response().body());
    }

    @Test
    void onlyWhoSentThemIsGivenThem() {
        byte[] lines = "{}\n".getBytes(StandardCharsets.UTF_8);
        String rejects = rejects(service.post(INCIDENTS, Service.NDJSON, lines, "X-Submitted-By", "county"));

        assertEquals(404, service.get(rejects).status());
        assertEquals(200, service.get(rejects, "X-Submitted-By", "county").status());
        assertEquals(404, service.get("/api/v1/imports/none/rejects").status());
    }

    @Test
    void nothingRefusedAndADryRunLeaveNothingBehind() {
        Answer good = service.post(INCIDENTS, Service.NDJSON, Samples.incident(Samples.reference()));
        Answer dry = service.post(INCIDENTS + "?dryRun=true", Service.NDJSON, "{}");

        assertTrue(good.json().path("rejects").isNull(), good::toString);
        assertEquals(0, good.json().path("rejectsKept").asInt());
        assertTrue(dry.json().path("rejects").isNull(), dry::toString);
    }

    @Test
    void theyAreSealedWhileTheyLieThere() throws SQLException {
        String secret = "v-" + UUID.randomUUID();

        String rejects = rejects(service.post(INCIDENTS, Service.NDJSON, "{\"victim\":\"" + secret + "\"}"));

        assertTrue(service.get(rejects).response().body().contains(secret));
        assertFalse(stored(rejects.split("/")[4]).contains(secret));
    }

    @Test
    void moreThanIsKeptIsSaidInTheAnswer() {
        String line = "{\"x\":\"" + "y".repeat(200_000) + "\"}";
        String body = IntStream.range(0, 100).mapToObj(i -> line).collect(Collectors.joining("\n"));

        Answer answer = service.post(INCIDENTS, Service.NDJSON, body);
        Answer file = service.get(rejects(answer));

        int kept = answer.json().path("rejectsKept").asInt();
        assertEquals(100, answer.json().path("rejected").asInt());
        assertEquals(16 * 1024 * 1024 / line.length(), kept);
        assertEquals(kept, file.response().body().lines().count());
    }

    private static String rejects(Answer answer) {
        return answer.json().path("rejects").asText();
    }

    private static String fileName(Answer file) {
        String disposition = file.header("Content-Disposition");
        return disposition.substring(disposition.indexOf("''") + 2);
    }

    private static String sourceOf(Answer file) {
        return fileName(file).replace(".csv", "");
    }

    private static String stored(String id) throws SQLException {
        String url = "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                var query = connection.prepareStatement(
                        "select encode(sealed, 'escape') from incident.rejects_part where file = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                assertTrue(row.next());
                return row.getString(1);
            }
        }
    }
}
