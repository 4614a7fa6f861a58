package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rows of a police file may look like, and what a file that is not whole costs: nothing. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class CsvRowsIT {
    private static final String BURGLARY = "Burglary";
    private static final String LSOA = "E01013800";

    private Service service;
    private String source;

    @BeforeEach
    void theServiceIsReadyAndTheSourceIsNew() {
        service = Service.ready();
        source = "file-" + UUID.randomUUID();
    }

    @Test
    void aBadRowCostsOnlyItself() {
        StreetCsv file = StreetCsv.fresh()
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
        String text = StreetCsv.fresh().text("\r\n")
                + ",2018-10,Nottinghamshire Police,x,0,0,\"On or\nnear \"\"X\"\"\",E01013800,y,Drugs,,\r\n"
                + ",2018-10,Nottinghamshire Police,x,0,0,\u00c9,E01013800,y,Sorcery,,\r\n";

        Answer answer = service.importFile(source, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), false);

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(List.of("6 /data/category unknown-category"), answer.problems());
        assertEquals(
                "drugs",
                PublishedFile.truth(source).get(source + "#3").path("category").asText());
    }

    @Test
    void bytesThatAreNoTextRefuseTheirRowAlone() {
        byte[] file = new StreetCsv()
                .row("2018-10", StreetCsv.unique(), BURGLARY)
                .raw(",2018-10,Nottinghamshire Police,x,0,0,\u00ff,E01013800,y,Drugs,,")
                .row("2018-10", BURGLARY, LSOA)
                .text("\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = service.importFile(source, file, false);

        assertTrue(answer.problems().contains("3  invalid-utf-8"), answer::toString);
        assertEquals(1, PublishedFile.truth(source).size());
        Answer named = service.post("/api/v1/incidents?source=latin-" + source, "text/csv; charset=windows-1252", file);
        assertEquals(409, named.status(), named::toString);
    }

    @Test
    void aFileThatIsNotWholeOrHasOtherColumnsPublishesNothing() {
        byte[] whole = Service.gzip(StreetCsv.fresh().bytes());
        String path = "/api/v1/incidents?source=" + source;

        Answer truncated =
                service.post(path, Service.CSV, Arrays.copyOf(whole, whole.length - 10), "Content-Encoding", "gzip");
        Answer columns =
                service.importFile(source, "Month,Crime type\n2018-10,Drugs\n".getBytes(StandardCharsets.UTF_8), false);
        Answer nameless =
                service.post("/api/v1/incidents", Service.CSV, StreetCsv.fresh().bytes());
        Answer hopeless =
                service.importFile(source, new StreetCsv().row("x", "y", "z").bytes(), false);

        assertEquals(400, truncated.status(), truncated::toString);
        assertEquals(List.of(" malformed-gzip"), truncated.errors());
        assertEquals(422, columns.status(), columns::toString);
        assertEquals(List.of(" wrong-columns"), columns.errors());
        assertEquals(422, nameless.status(), nameless::toString);
        assertEquals(List.of("source malformed-parameter"), nameless.errors());
        assertEquals(422, hopeless.status(), hopeless::toString);
        assertEquals(1, hopeless.json().path("rejected").asInt());
        assertEquals(0, PublishedFile.records(source).size());
        assertEquals(
                202,
                service.post(path, Service.CSV, whole, "Content-Encoding", "gzip")
                        .status());
    }
}
