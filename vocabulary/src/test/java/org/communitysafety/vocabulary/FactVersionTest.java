package org.communitysafety.vocabulary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FactVersionTest {
    private static final Instant NOON = Instant.parse("2018-10-15T12:00:00Z");

    @Test
    void theLaterRecordingIsTheNewer() {
        assertTrue(version(NOON.plusNanos(1), "a", "0", "").isNewerThan(version(NOON, "z", "f", "z")));
    }

    @Test
    void equalInstantsAreOrderedByIdThenHashThenTokens() {
        assertTrue(version(NOON, "b", "0", "").isNewerThan(version(NOON, "a", "f", "")));
        assertTrue(version(NOON, "a", "1", "").isNewerThan(version(NOON, "a", "0", "z")));
        assertTrue(version(NOON, "a", "0", "k0002:x").isNewerThan(version(NOON, "a", "0", "k0001:z")));
    }

    @Test
    void idsAreComparedByCodePointAndNotByUtf16Unit() {
        String supplementary = "\uD83C\uDF0E";
        String privateUse = "\uE000";

        assertTrue(version(NOON, supplementary, "0", "").isNewerThan(version(NOON, privateUse, "0", "")));
    }

    @Test
    void aVersionIsNotNewerThanItself() {
        assertFalse(version(NOON, "a", "0", "").isNewerThan(version(NOON, "a", "0", "")));
    }

    private static FactVersion version(Instant at, String id, String hash, String tokens) {
        return new FactVersion(at, id, hash, tokens);
    }
}
