package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.harness.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The short selection of the fault runs: after each fault everything that was answered 202 is counted, a verification finds
 * no difference, and at the end every alert that has to be is there once. {@code end-to-end/faults} runs all of them, again
 * and again.
 */
@Timeout(900)
class FaultsE2E {
    /** Kafka's shortest: a killed process is taken for dead sooner than by the platform's own ten seconds. */
    private static final Map<String, String> SETTINGS = Map.of("PLATFORM_KAFKA_SESSION_TIMEOUT", "6s");

    private static final long SEED = Long.getLong("csp.faults.seed", 20_260_101L);
    private static final Duration ALERTS = Duration.ofSeconds(90);

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.start(Platform.emptyFolder(), SETTINGS);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void everythingAcceptedIsCountedOnceWhateverDiesOrStandsStill() throws Exception {
        List<FaultCity> cities = new ArrayList<>();
        for (Fault fault : selection()) {
            FaultRun run = new FaultRun(platform, 1 + cities.size(), SEED + cities.size());
            Outcome outcome = run.run(fault);
            System.out.println(outcome);
            assertEquals("", outcome.complaint(), outcome::toString);
            cities.add(run.city());
        }

        for (FaultCity city : cities) {
            await().atMost(ALERTS).untilAsserted(() -> assertEquals("", city.alertsComplaint(platform.api())));
        }
    }

    private static List<Fault> selection() {
        return List.of(
                new Kill(platform, "target-service"), new Kill(platform, "postgres"), new Kill(platform, "kafka"));
    }
}
