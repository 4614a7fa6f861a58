package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

    private static final String MEASUREMENT =
            """
            {"agency":"nottingham-cdp","indicator":"asb-experience","area":"E06000018","period":"2018/19","value":9,\
            "numerator":null,"denominator":null,"status":"final"}""";
    private static final String FEED =
            "{\"agency\":\"norfolk-constabulary\",\"month\":\"2018-09\",\"counts\":{\"burglary\":5}}";

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
        assertEquals(200, service.get("/q/health/group/serving").status());
        PlatformInfrastructure.startKafka();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.post(INCIDENTS, Service.JSON, Samples.incident(reference))
                                .status()
                        == 202);
        awaitRegistered(reference);
    }

    @Test
    void manyWhoSendWhileKafkaIsFrozenAreAllAnsweredInTime() {
        PlatformInfrastructure.pauseKafka();
        Instant asked = Instant.now();
        try {
            List<CompletableFuture<Answer>> answers = IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> i % 10 == 0
                                    ? service.post(INCIDENTS, Service.NDJSON, manyLines())
                                    : service.post(INCIDENTS, Service.JSON, Samples.incident(Samples.reference())),
                            task -> new Thread(task).start()))
                    .toList();

            answers.forEach(answer -> assertEquals(
                    503, answer.join().status(), () -> answer.join().toString()));
            assertTrue(Duration.between(asked, Instant.now()).compareTo(Duration.ofSeconds(40)) < 0, "answered late");
        } finally {
            PlatformInfrastructure.resumeKafka();
        }
        String reference = Samples.reference();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.post(INCIDENTS, Service.JSON, Samples.incident(reference))
                                .status()
                        == 202);
        awaitRegistered(reference);
    }

    /** More than may be unacknowledged at one time. */
    private static String manyLines() {
        String line = Samples.incident(Samples.reference()) + "\n";
        return line.repeat(20_000);
    }

    @Test
    void aDatabaseThatDoesNotAnswerCostsTheFileOfRefusedLinesAndNothingElse() throws SQLException {
        String url = "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table incident.rejects_file in access exclusive mode");
            Instant asked = Instant.now();

            Answer first = service.post(INCIDENTS, Service.NDJSON, Samples.incident(Samples.reference()) + "\n{}\n");
            Answer second = service.post(INCIDENTS, Service.NDJSON, Samples.incident(Samples.reference()) + "\n{}\n");

            for (Answer answer : List.of(first, second)) {
                assertEquals(202, answer.status(), answer::toString);
                assertTrue(answer.json().path("rejects").isNull(), answer::toString);
            }
            assertTrue(Duration.between(asked, Instant.now()).compareTo(Duration.ofSeconds(15)) < 0, "answered late");
            connection.rollback();
        }
    }

    @Test
    void withoutPostgresEventsAreAcceptedAndReadsAreAskedToComeAgain() {
        PlatformInfrastructure.stopPostgres();
        String reference = Samples.reference();

        Answer event = service.post(INCIDENTS, Service.JSON, Samples.incident(reference));
        String second = Samples.reference();
        Answer lines = service.post(INCIDENTS, Service.NDJSON, Samples.incident(second) + "\n{}\n");
        Answer figure = service.post("/api/v1/measurements", Service.JSON, MEASUREMENT);
        Answer feed = service.post("/api/v1/feeds", Service.JSON, FEED);
        Answer file = service.importFile("outage-" + UUID.randomUUID(), new StreetCsv().bytes(), false);
        Answer read = service.get(INCIDENTS);

        assertEquals(202, event.status(), event::toString);
        assertEquals(202, lines.status(), lines::toString);
        assertEquals(1, lines.json().path("rejected").asInt());
        assertTrue(lines.json().path("rejects").isNull(), lines::toString);
        assertEquals(202, figure.status(), figure::toString);
        assertEquals(202, feed.status(), feed::toString);
        assertEquals(503, file.status(), file::toString);
        assertNotNull(file.header("Retry-After"));
        assertEquals("application/problem+json", file.mediaType());
        assertEquals(503, read.status(), read::toString);
        assertEquals(200, service.get("/q/health/live").status());
        assertEquals(503, service.get("/q/health/ready").status());
        assertEquals(200, service.get("/q/health/group/serving").status());
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            probe.await(Topics.INCIDENTS, PATIENCE, r -> reference.equals(KafkaProbe.header(r, "ce_subject")));
        }
        PlatformInfrastructure.startPostgres();
        awaitRegistered(reference);
        awaitRegistered(second);
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
