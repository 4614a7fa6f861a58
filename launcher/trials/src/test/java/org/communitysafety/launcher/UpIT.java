package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The real launcher with a real database and broker; only the four services are stand-ins. Each test has a platform of its
 * own, and waits for it most of the time: they run beside each other.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class UpIT {
    private static final String READY = "The Community Safety Platform is ready.";
    private static final List<String> NAMES =
            List.of("gateway", "reporting-service", "target-service", "incident-service", "postgres", "kafka");

    @TempDir
    private Path directory;

    @Test
    void whatDiesIsStartedAgainAndAStopLeavesNothingRunning() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        try (RunningLauncher launcher = platform.run("up")) {
            launcher.awaitLine(READY);
            Map<String, Long> before = pids(platform);
            assertEquals(0, statusCode(platform));
            assertEquals(NAMES.size(), before.size());
            assertSecondStartIsRefused(platform);
            assertTheDoctorFindsNoProblem(platform);
            for (String name : List.of("incident-service", "kafka", "postgres")) {
                ProcessHandle.of(before.get(name)).orElseThrow().destroyForcibly();
                launcher.awaitLine(name + " is running again");
            }
            Map<String, Long> after = pids(platform);
            assertNotEquals(before.get("kafka"), after.get("kafka"));

            launcher.terminate();

            assertEquals(0, launcher.awaitEnd());
            assertAllGone(after);
            assertEquals(1, statusCode(platform));
        }
    }

    @Test
    void readyIsSaidOnlyWhenEveryServiceIsAndUntilThenWhoIsWaitedFor() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        Path late = Files.createFile(directory.resolve("incident-service").resolve(StandInService.NOT_READY));
        try (RunningLauncher launcher = platform.run("up")) {
            launcher.awaitLine("  not ready yet: incident-service");
            assertFalse(launcher.output().contains(READY), launcher.output());
            assertEquals(1, statusCode(platform));

            Files.delete(late);

            launcher.awaitLine(READY);
            assertEquals(0, statusCode(platform));
        }
    }

    @Test
    void theChildrenOfAKilledLauncherEndAndTheNextOneContinues() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        Map<String, Long> orphans;
        try (RunningLauncher launcher = platform.run("up")) {
            launcher.awaitLine(READY);
            orphans = pids(platform);
            launcher.kill();
        }
        String keys = Files.readString(directory.resolve("keyring.json"));

        try (RunningLauncher next = platform.run("up")) {
            next.awaitLine(READY);
            assertAllGone(orphans);
            assertEquals(keys, Files.readString(directory.resolve("keyring.json")));
            try (RunningLauncher down = platform.run("down")) {
                assertEquals(0, down.awaitEnd());
            }
            assertEquals(0, next.awaitEnd());
        }
    }

    @Test
    void aTakenPortIsNamedWithTheProcessThatHoldsIt() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningLauncher launcher = platform.run("up", "--port-target=" + taken.getLocalPort())) {
            assertEquals(1, launcher.awaitEnd());
            String line = launcher.awaitLine("Port " + taken.getLocalPort() + " is taken by process "
                    + ProcessHandle.current().pid());
            assertTrue(line.contains("--port-target"), line);
            assertFalse(Files.exists(platform.data().resolve("postgres")));
        }
    }

    @Test
    void theKeyringIsOnlyForItsOwnerAndLiesOutsideTheData() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        Path inside = platform.data().resolve("keyring.json");
        try (RunningLauncher launcher = platform.run("up", "--keyring=" + inside)) {
            assertEquals(1, launcher.awaitEnd());
            assertTrue(launcher.output().contains("must lie outside the data directory"), launcher.output());
        }

        Path outside = directory.resolve("keys").resolve("keyring.json");
        KeyringFile.ensure(outside, platform.data());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(outside)));
    }

    @Test
    void aServiceThatCannotRunIsGivenUpWithTheEndOfItsLogAndNothingStaysBehind() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        Files.writeString(directory.resolve("gateway/target/quarkus-app/quarkus-run.jar"), "not a jar");
        try (RunningLauncher launcher = platform.run("up")) {
            assertEquals(1, launcher.awaitEnd());
            launcher.awaitLine("gateway does not start. The end of its log");
            assertTrue(launcher.output().contains("Invalid or corrupt jarfile"), launcher.output());
        }
        assertEquals(Map.of(), pids(platform));
    }

    @Test
    void theDoctorSaysThatNothingRunsAndWhoHoldsAPort() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningLauncher doctor = platform.run("doctor", "--port-target=" + taken.getLocalPort())) {
            assertEquals(1, doctor.awaitEnd());
            doctor.awaitLine("PROBLEM  the platform does not run");
            doctor.awaitLine("PROBLEM  port " + taken.getLocalPort() + " is taken by process ");
        }
    }

    @Test
    void aLogThatIsNotThereAndAServiceThatNobodyKnowsAreRefused() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        try (RunningLauncher logs = platform.run("logs", "gateway")) {
            assertEquals(1, logs.awaitEnd());
            logs.awaitLine("There is no log yet at ");
        }
        try (RunningLauncher logs = platform.run("logs", "nobody")) {
            assertEquals(2, logs.awaitEnd());
        }
    }

    @Test
    void anUnknownOptionIsAMistakeInUsage() throws Exception {
        StandInPlatform platform = StandInPlatform.in(directory);
        try (RunningLauncher launcher = platform.run("up", "--no-such-option")) {
            assertEquals(2, launcher.awaitEnd());
        }
    }

    private static void assertSecondStartIsRefused(StandInPlatform platform) throws Exception {
        try (RunningLauncher second = platform.run("up")) {
            assertEquals(1, second.awaitEnd());
            second.awaitLine("The platform is already running");
        }
    }

    /** The stand-ins answer for no metrics, which is a warning. */
    private static void assertTheDoctorFindsNoProblem(StandInPlatform platform) throws Exception {
        try (RunningLauncher doctor = platform.run("doctor")) {
            assertEquals(0, doctor.awaitEnd(), doctor.output());
            doctor.awaitLine("ok       gateway is ready");
            doctor.awaitLine("0 problems, ");
        }
    }

    private static void assertAllGone(Map<String, Long> pids) {
        Awaitility.await("the end of " + pids).atMost(Duration.ofSeconds(20)).until(() -> pids.values().stream()
                .noneMatch(pid -> ProcessHandle.of(pid).isPresent()));
    }

    private static int statusCode(StandInPlatform platform) throws IOException, InterruptedException {
        try (RunningLauncher status = platform.run("status")) {
            return status.awaitEnd();
        }
    }

    private static Map<String, Long> pids(StandInPlatform platform) throws IOException, InterruptedException {
        try (RunningLauncher status = platform.run("status", "--json")) {
            JsonNode answer = new ObjectMapper().readTree(status.awaitLine("{"));
            status.awaitEnd();
            Map<String, Long> pids = new HashMap<>();
            for (JsonNode service : answer.get("services")) {
                if (service.get("ready").asBoolean()) {
                    pids.put(service.get("name").asText(), service.get("pid").asLong());
                }
            }
            return pids;
        }
    }
}
