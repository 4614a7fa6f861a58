package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is lost and brought back as it was at a moment; the consumers go on from the positions that it held then,
 * take what came since from Kafka, and count nothing twice.
 */
@Timeout(400)
@EnabledIfSystemProperty(named = "csp.long", matches = "true", disabledReason = "takes minutes, on demand")
class PointInTimeE2E {
    private static final FictionalCity CITY = new FictionalCity(70);
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Platform platform;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        platform = Platform.start();
        CITY.register(platform.api());
        CITY.publishPlan(platform.api(), 1, 30);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void whatCameAfterTheMomentIsTakenFromKafkaOnce() throws Exception {
        DatabaseBackup backup = new DatabaseBackup(platform, folder);
        backup.archiveTheLog();
        reportUntil(20);
        backup.copy();
        reportUntil(50);
        CITY.declare(platform.api(), "2020-02", 50);
        String moment = backup.moment();
        reportUntil(65);
        CITY.cancel(platform.api(), "2020-02", 1, 5);
        CITY.declare(platform.api(), "2020-02", 65);
        await().atMost(SOON).until(() -> burglaries() == 60);

        platform.restart(() -> backup.restore(moment));

        await().atMost(SOON).until(() -> burglaries() == 60);
        assertEquals(
                60,
                platform.api().all("/api/v1/incidents?agency=" + CITY.agency()).size());
        await().atMost(SOON).untilAsserted(() -> assertEquals(60, onTheScorecard()));
        Command.Result verified = platform.csp("verify");
        assertEquals(0, verified.exitCode(), verified.output());
    }

    private static void reportUntil(int burglaries) {
        CITY.report(platform.api(), "2020-02", 1, burglaries);
        await().atMost(SOON).until(() -> burglaries() == burglaries);
    }

    private static int burglaries() {
        JsonNode items = platform.api()
                .get("/api/v1/indicators/burglary/values?area=" + CITY.area() + "&from=2020-02&to=2020-02")
                .expect(200)
                .json()
                .path("items");
        return items.isEmpty() ? 0 : items.get(0).path("value").asInt();
    }

    private static int onTheScorecard() {
        Api api = platform.api();
        return api.get("/api/v1/scorecard?plan=" + CITY.plan() + "&period=2020-02")
                .expect(200)
                .json()
                .at("/items/0/actual")
                .asInt();
    }
}
