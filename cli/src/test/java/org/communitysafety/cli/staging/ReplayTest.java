package org.communitysafety.cli.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.cli.http.PlatformException;
import org.communitysafety.cli.retained.EventFile;
import org.communitysafety.cli.retained.EventSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String INCIDENT = "org.communitysafety.incident.recorded.v1";
    private static final String FEED = "org.communitysafety.feed.declared.v1";

    @TempDir
    private Path directory;

    @Test
    void atTheOriginalPaceEachComesAsLongAfterTheFirstAsItDid() throws IOException {
        List<Shot> shots = shots(1, event("1", INCIDENT, "12:00:00"), event("2", INCIDENT, "12:00:30"));

        assertEquals(List.of(0L, Duration.ofSeconds(30).toNanos()), dues(shots));
    }

    @Test
    void tenTimesAsFastItTakesATenthOfTheTime() throws IOException {
        List<Shot> shots = shots(10, event("1", INCIDENT, "12:00:00"), event("2", INCIDENT, "12:00:30"));

        assertEquals(List.of(0L, Duration.ofSeconds(3).toNanos()), dues(shots));
    }

    @Test
    void asFastAsItTakesAllIsDueAtOnceAndGoesTogetherWhereItHasOneAddress() throws IOException {
        List<Shot> shots = shots(
                Double.POSITIVE_INFINITY,
                event("1", INCIDENT, "12:00:00"),
                event("2", INCIDENT, "15:00:00"),
                event("3", FEED, "16:00:00"));

        assertEquals(List.of(0L, 0L), dues(shots));
        assertEquals(List.of(2, 1), shots.stream().map(Shot::events).toList());
        assertEquals("/api/v1/feeds", shots.get(1).path());
    }

    /** Partitions are merged by the broker's time, which may differ a little. */
    @Test
    void whatCameALittleBeforeItsNeighbourIsNotSentIntoThePast() throws IOException {
        List<Shot> shots = shots(
                1,
                event("1", INCIDENT, "12:00:00"),
                event("2", INCIDENT, "12:00:10"),
                event("3", INCIDENT, "12:00:09"));

        assertEquals(10_000, Duration.ofNanos(shots.get(1).due()).toMillis());
        assertEquals(2, shots.get(1).events());
    }

    @Test
    void noMoreThanItMayIsRead() throws IOException {
        EventSource two = file(event("1", INCIDENT, "12:00:00"), event("2", INCIDENT, "12:00:30"));
        List<Shot> shots = new ArrayList<>();

        new Replay(two, event -> true, 1, 1).forEachRemaining(shots::add);

        assertEquals(1, shots.size());
    }

    @Test
    void nothingOfAPersonIsSent() throws IOException {
        List<Shot> shots = shots(1, event("1", INCIDENT, "12:00:00"));

        String line = shots.get(0).lines().get(0);
        assertTrue(line.contains("\"category\":\"burglary\""), line);
        assertFalse(line.contains("k1:"), line);
        assertFalse(line.contains("somebody"), line);
    }

    @Test
    void aLineThatIsNoEventIsNamed() throws IOException {
        EventSource source = file(event("1", INCIDENT, "12:00:00"), "{\"agency\":\"a\"}");
        source.next();

        PlatformException refused = assertThrows(PlatformException.class, source::next);

        assertTrue(refused.getMessage().startsWith("line 2 of "), refused.getMessage());
    }

    private List<Shot> shots(double speed, String... lines) throws IOException {
        List<Shot> shots = new ArrayList<>();
        try (EventSource source = file(lines)) {
            new Replay(source, event -> true, speed, 1_000).forEachRemaining(shots::add);
        }
        return shots;
    }

    private static List<Long> dues(List<Shot> shots) {
        return shots.stream().map(Shot::due).toList();
    }

    private EventSource file(String... lines) throws IOException {
        return EventFile.open(Files.writeString(directory.resolve("events.ndjson"), String.join("\n", lines) + "\n"));
    }

    private static String event(String id, String type, String time) {
        return """
                {"specversion":"1.0","type":"%s","source":"/a","id":"%s","subject":"S-%s","receivedat":"2026-03-02T%sZ",\
                "submittedby":"somebody","data":{"agency":"a","reference":"S-%s","occurred":"2026-02",\
                "category":"burglary","victim":"k1:dG9rZW4"}}"""
                .formatted(type, id, id, time, id);
    }
}
