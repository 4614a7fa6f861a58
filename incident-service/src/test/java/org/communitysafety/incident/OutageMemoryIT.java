package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What waits for PostgreSQL or Kafka waits in Kafka or with whoever sends it, not in a heap of 160 MB. */
@EnabledIfSystemProperty(named = "csp.long", matches = "true", disabledReason = "takes minutes, on demand")
class OutageMemoryIT {
    private static final int HEAP_MEGABYTES = 160;
    private static final int LINES = 20_000;
    private static final int BODIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @AfterEach
    void everythingRunsAgain() {
        PlatformInfrastructure.startKafka();
        PlatformInfrastructure.startPostgres();
    }

    @Test
    void withoutPostgresEventsBeyondTheHeapAreTakenAndAllRegisteredLater() throws Exception {
        String run = UUID.randomUUID().toString();
        try (SmallService service = SmallService.start("outage-memory-postgres", HEAP_MEGABYTES)) {
            PlatformInfrastructure.stopPostgres();

            for (int body = 0; body < BODIES; body++) {
                HttpResponse<String> answer = post(service, run + "-" + body);
                assertEquals(202, answer.statusCode(), answer.body());
                assertTrue(answer.body().contains("\"accepted\":" + LINES), answer.body());
            }

            service.assertAlive();
            PlatformInfrastructure.startPostgres();
            Awaitility.await().atMost(PATIENCE).until(() -> registered(run) == BODIES * LINES);
            service.assertAlive();
        }
    }

    @Test
    void withoutKafkaManyLongBodiesAreRefusedAndLeaveNothingBehind() throws Exception {
        String run = UUID.randomUUID().toString();
        try (SmallService service = SmallService.start("outage-memory-kafka", HEAP_MEGABYTES)) {
            PlatformInfrastructure.stopKafka();

            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, BODIES)
                    .mapToObj(body -> CompletableFuture.supplyAsync(
                            () -> post(service, run + "-" + body), task -> new Thread(task).start()))
                    .toList();

            answers.forEach(answer ->
                    assertEquals(503, answer.join().statusCode(), answer.join().body()));
            service.assertAlive();
            PlatformInfrastructure.startKafka();
            Awaitility.await().atMost(PATIENCE).until(() -> post(service, run).statusCode() == 202);
            service.assertAlive();
        }
    }

    private static HttpResponse<String> post(SmallService service, String name) {
        byte[] lines = IntStream.range(0, LINES)
                .mapToObj(n -> Samples.incident(name + "-" + n))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        try {
            return service.postLines(() -> new ByteArrayInputStream(lines));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long registered(String run) throws SQLException {
        String url = "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from incident.incident where reference like '" + run + "-%'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
