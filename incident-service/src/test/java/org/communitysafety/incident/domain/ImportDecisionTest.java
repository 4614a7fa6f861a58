package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.communitysafety.incident.domain.ImportDecision.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportDecisionTest {
    private static final SourceName SOURCE = new SourceName("file");
    private static final Instant NOW = Instant.parse("2019-03-01T12:00:00.123456Z");

    @Test
    void aFirstImportStatesNoTime() {
        ImportDecision decision = ImportDecision.of("a", false, Optional.empty(), Optional.empty(), NOW);

        assertEquals(Kind.PUBLISH, decision.kind());
        assertNull(decision.recordedTime());
    }

    @Test
    void theSameFileIsUnchangedOnceItIsHeldAndPublishedAgainUntilThen() {
        assertEquals(
                Kind.UNCHANGED, decide("a", true, imported("a", true, null)).kind());
        Instant begun = NOW.minusSeconds(60);
        assertEquals(new ImportDecision(Kind.PUBLISH, begun, null), decide("a", false, imported("a", false, begun)));
    }

    @Test
    void anotherFileNeedsReplace() {
        assertEquals(
                Kind.CONFLICT, decide("b", false, imported("a", true, null)).kind());
        assertEquals(
                Kind.CONFLICT, decide("b", false, imported("a", false, null)).kind());
        assertEquals(Kind.PUBLISH, decide("b", true, imported("a", true, null)).kind());
    }

    @Test
    void aReplacementIsNewerThanTheOneBeforeWhateverTheClockSays() {
        Instant ahead = NOW.plusSeconds(10);

        assertEquals(
                ahead.plusMillis(1),
                decide("b", true, imported("a", true, ahead)).recordedTime());
        assertEquals(
                Instant.parse("2019-03-01T12:00:00.123Z"),
                decide("b", true, imported("a", true, NOW.minusSeconds(9))).recordedTime());
    }

    @Test
    void theSameContentElsewhereIsAConflictEvenToReplace() {
        ImportDecision decision =
                ImportDecision.of("a", true, Optional.empty(), Optional.of(new SourceName("elsewhere")), NOW);

        assertEquals(Kind.CONFLICT, decision.kind());
        assertTrue(decision.reason().contains("elsewhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "/tmp/a/2018-10-x-street.csv.gz, 2018-10-x-street",
        "C:\\data\\x.CSV, x",
        "x, x",
        "x.gz.csv, x.gz",
        "'file (1).csv', file (1)"
    })
    void aSourceIsNamedWithoutPathAndPacking(String given, String name) {
        assertEquals(name, SourceName.of(given).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ".csv", "a#b", "a:b", "..", "a\nb"})
    void whatIsNoFileNameIsNoSource(String given) {
        assertTrue(SourceName.of(given).isEmpty());
    }

    private static ImportDecision decide(String hash, boolean replace, FileImport current) {
        return ImportDecision.of(hash, replace, Optional.of(current), Optional.empty(), NOW);
    }

    private static FileImport imported(String hash, boolean held, Instant recordedTime) {
        return new FileImport(SOURCE, hash, held, recordedTime);
    }
}
