package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INCIDENTS = "/api/v1/incidents";

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    @AfterEach
    void everythingRunsAgain() {
        PlatformInfrastructure.startKafka();
        PlatformInfrastructure.startPostgres();
    }

    @Test
    void withoutKafkaEventsAreAskedToComeAgainAndThenDo() {
        PlatformInfrastructure.stopKafka();
        String reference = Samples.reference();
        Instant asked = Instant.now();

        Answer refused = service.post(INCIDENTS, Service.JSON, Samples.incident(reference));

        assertEquals(503, refused.status(), refused::toString);
        assertNotNull(refused.header("Retry-After"));
        assertEquals("application/problem+json", refused.mediaType());
        assertTrue(Duration.between(asked, Instant.now()).compareTo(Duration.ofSeconds(15)) < 0, "answered late");
        assertEquals(200, service.get("/q/health/live").status());
        assertEquals(503, service.get("/q/health/ready").status());
        PlatformInfrastructure.startKafka();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.post(INCIDENTS, Service.JSON, Samples.incident(reference))
                                .status()
                        == 202);
        awaitRegistered(reference);
    }

    @Test
    void withoutPostgresEventsAreAcceptedAndReadsAreAskedToComeAgain() {
        PlatformInfrastructure.stopPostgres();
        String reference = Samples.reference();

        Answer event = service.post(INCIDENTS, Service.JSON, Samples.incident(reference));
        Answer lines = service.post(INCIDENTS, Service.NDJSON, Samples.incident(Samples.reference()));
        Answer file = service.importFile("outage-" + UUID.randomUUID(), new StreetCsv().bytes(), false);
        Answer read = service.get(INCIDENTS);

        assertEquals(202, event.status(), event::toString);
        assertEquals(202, lines.status(), lines::toString);
        assertEquals(503, file.status(), file::toString);
        assertNotNull(file.header("Retry-After"));
        assertEquals("application/problem+json", file.mediaType());
        assertEquals(503, read.status(), read::toString);
        assertEquals(200, service.get("/q/health/live").status());
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            probe.await(Topics.INCIDENTS, PATIENCE, r -> reference.equals(KafkaProbe.header(r, "ce_subject")));
        }
        PlatformInfrastructure.startPostgres();
        awaitRegistered(reference);
        awaitReady();
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.get("/q/health/ready").status() == 200);
    }

    private void awaitRegistered(String reference) {
        String id = RegisterId.of("nottinghamshire-police", reference).value();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.get(INCIDENTS + "/" + id).status() == 200);
    }
}
