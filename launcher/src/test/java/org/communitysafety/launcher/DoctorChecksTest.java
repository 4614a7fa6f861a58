package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.launcher.Finding.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorChecksTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"100, 200, OK", "4, 20, WARNING", "15, 200, WARNING", "0, 200, PROBLEM", "3, 200, PROBLEM"})
    void aDiskIsWarnedOfBeforeItIsFull(long free, long size, Grade grade) {
        assertEquals(
                grade, MachineChecks.disk(directory, free << 30, size << 30).grade());
    }

    @Test
    void aKeyringThatOthersMayReadIsAProblemAndSaysHowToMendIt() throws IOException {
        Path keyring = Files.writeString(directory.resolve("keyring.json"), "{}");
        Files.setPosixFilePermissions(keyring, PosixFilePermissions.fromString("rw-r--r--"));

        Finding found = MachineChecks.keyring(keyring, directory.resolve("data"));

        assertEquals(Grade.PROBLEM, found.grade());
        assertTrue(found.what().contains("chmod 600"), found.what());
    }

    @Test
    void aMissingKeyringIsAProblemOnlyWhereThereIsData() throws IOException {
        Path data = directory.resolve("data");
        Path keyring = directory.resolve("keyring.json");
        assertEquals(Grade.OK, MachineChecks.keyring(keyring, data).grade());

        Files.createDirectories(data.resolve("postgres"));

        assertEquals(Grade.PROBLEM, MachineChecks.keyring(keyring, data).grade());
    }

    @Test
    void aTakenPortIsNamedWithItsHolderAndItsOption() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Finding> found = MachineChecks.ports(Map.of("--port-target", taken.getLocalPort()));

            assertEquals(1, found.size());
            assertTrue(
                    found.get(0)
                            .what()
                            .contains("process " + ProcessHandle.current().pid()),
                    found.toString());
            assertTrue(found.get(0).remedy().contains("--port-target"), found.toString());
        }
    }

    @Test
    void theChecksThatAreDownAreNamedWithWhatTheySay() {
        String readiness =
                """
                {"status":"DOWN","checks":[{"name":"kafka","status":"UP"},
                 {"name":"partitions","status":"DOWN","data":{"incidents-3@x:1-5":"topic re-created"}}]}""";

        assertEquals("partitions {\"incidents-3@x:1-5\":\"topic re-created\"}", ServiceChecks.downOf(readiness));
        assertEquals("it does not say why", ServiceChecks.downOf("<html>"));
    }

    @Test
    void deadLettersOfTheLastDayAreTold() {
        String list =
                """
                {"items":[{"topic":"incidents","code":"malformed-json","at":"2026-03-01T11:00:00Z"},
                 {"topic":"incidents","code":"malformed-json","at":"2026-03-01T10:00:00Z"},
                 {"topic":"plans","code":"bad-data","at":"2026-02-20T10:00:00Z"}],"next":null}""";

        Optional<Finding> found = ServiceChecks.deadLetters(list, NOON);

        assertEquals(
                "2 records were set aside in the last day and wait for a decision: incidents (malformed-json)",
                found.orElseThrow().what());
        assertEquals(Optional.empty(), ServiceChecks.deadLetters(list, NOON.plusSeconds(200_000)));
    }
}
