package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dry run says what would be taken and refused; nothing is published and nothing remembered. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class DryRunIT {
    private Service service;
    private String unique;

    @BeforeEach
    void theServiceIsReadyAndNamesAreNew() {
        service = Service.ready();
        unique = "dry-" + UUID.randomUUID();
    }

    @Test
    void aFileIsJudgedAndCanThenBeImportedForTheFirstTime() {
        byte[] file = StreetCsv.fresh()
                .row("2018-10", "Sorcery", "E01013800")
                .row("2018-10", "Burglary", "E01013800")
                .bytes();

        Answer judged = service.post("/api/v1/incidents?dryRun=true&source=" + unique, "text/csv", file);

        assertEquals(200, judged.status(), judged::toString);
        assertTrue(judged.problems().stream().anyMatch(each -> each.endsWith("/data/category unknown-category")));
        assertEquals(Map.of(), PublishedFile.truth(unique));
        assertEquals(202, service.importFile(unique, file, false).status(), "nothing was remembered");
    }

    @Test
    void aFileThatWouldBeAConflictIsAConflict() {
        service.importFile(
                unique, StreetCsv.fresh().row("2018-10", "Drugs", "E01013800").bytes(), false);
        byte[] other = StreetCsv.fresh().row("2018-10", "Robbery", "E01013800").bytes();
        String path = "/api/v1/incidents?dryRun=true&source=" + unique;

        assertEquals(409, service.post(path, "text/csv", other).status());
        assertEquals(
                200, service.post(path + "&replace=true", "text/csv", other).status());
    }

    @Test
    void linesAndSingleEventsAreJudged() {
        String good = "{\"agency\":\"nottinghamshire-police\",\"reference\":\"" + unique
                + "\",\"occurred\":\"2018-10\",\"category\":\"burglary\"}";
        String bad = good.replace("burglary", "sorcery");

        Answer lines = service.post(
                "/api/v1/incidents?dryRun=true",
                "application/x-ndjson",
                (good + "\n" + bad + "\n").getBytes(StandardCharsets.UTF_8));
        Answer one = service.post(
                "/api/v1/incidents?dryRun=true", "application/json", good.getBytes(StandardCharsets.UTF_8));
        Answer refused =
                service.post("/api/v1/incidents?dryRun=true", "application/json", bad.getBytes(StandardCharsets.UTF_8));

        assertEquals(200, lines.status(), lines::toString);
        assertEquals(List.of("2 /data/category unknown-category"), lines.problems());
        assertEquals(200, one.status(), one::toString);
        assertEquals(422, refused.status(), refused::toString);
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            assertTrue(probe.readAll(Topics.INCIDENTS).stream()
                    .noneMatch(record -> new String(record.key(), StandardCharsets.UTF_8).contains(unique)));
        }
    }
}
