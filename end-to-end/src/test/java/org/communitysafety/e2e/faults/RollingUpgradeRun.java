package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An earlier release's jars with this one's beside them. Started by {@code end-to-end/upgrade}; no part of a build. */
class RollingUpgradeRun {
    private static final Path FROM = Path.of(System.getProperty("csp.upgrade.from", "."));
    private static final Duration ALERTS = Duration.ofSeconds(90);

    @Test
    void twoReleasesServeFromOneDatabaseAndNobodyNotices() throws Exception {
        try (TwoOfEach platform = new TwoOfEach(FROM)) {
            FaultRun run = new FaultRun(platform.api(), platform.verifier(), 1, 20_260_101L);

            Outcome outcome = run.run(new RollingUpgrade(platform));

            System.out.println(outcome);
            assertEquals("", outcome.complaint());
            await("alerts")
                    .atMost(ALERTS)
                    .until(() -> run.city().alertsComplaint(platform.api()).isEmpty());
        }
    }
}
