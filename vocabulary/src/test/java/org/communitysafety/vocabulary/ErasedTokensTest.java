package org.communitysafety.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.ErasedPerson.Replacement;
import org.junit.jupiter.api.Test;

class ErasedTokensTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-04-01T00:00:00Z");
    private static final ErasedPerson ONCE = erased("1", FIRST, "~erased:first");
    private static final ErasedTokens BOTH = new ErasedTokens(
            Stream.concat(ONCE.entries(), erased("2", SECOND, "~erased:second").entries())
                    .toList());

    @Test
    void whatWasTakenInBeforeIsReplacedAndWhatCameLaterNamesANewPerson() {
        assertEquals("~erased:first", BOTH.inPlaceOf("k1:v", FIRST.minusNanos(1)));
        assertEquals("~erased:second", BOTH.inPlaceOf("k1:v", FIRST));
        assertEquals("k1:v", BOTH.inPlaceOf("k1:v", SECOND));
        assertEquals("~erased:first", BOTH.inPlaceOf("k1:v", null), "nobody knows when, so before");
    }

    @Test
    void tokensOfEveryKeyBecomeOne() {
        assertEquals(BOTH.inPlaceOf("k1:v", FIRST), BOTH.inPlaceOf("k2:v", FIRST));
    }

    @Test
    void othersAndWhatIsReplacedAlreadyStay() {
        assertEquals("k1:w", BOTH.inPlaceOf("k1:w", null));
        assertEquals("~erased:first", BOTH.inPlaceOf("~erased:first", null));
        assertEquals("", BOTH.inPlaceOf("", null));
        assertNull(BOTH.inPlaceOf(null, null));
    }

    @Test
    void aSurrogateIsNewerThanEveryTokenOfTheSameVersion() {
        FactVersion named = new FactVersion(FIRST, "1", "0", "k9999:zzzz");

        assertTrue(named.withTokens("~erased:0").isNewerThan(named));
        assertTrue(named.withTokens("k1:p ~erased:0").isNewerThan(named.withTokens("k1:p k1:z")));
    }

    @Test
    void victimAndLocationAreReplacedEachForItself() {
        IncidentTokens tokens = IncidentTokens.of("k1:v", "k1:place").after(BOTH, null);

        assertEquals(IncidentTokens.of("~erased:first", "k1:place"), tokens);
        assertEquals(
                IncidentTokens.of("", "~erased:first"),
                IncidentTokens.of(null, "k1:v").after(BOTH, null));
    }

    @Test
    void digestsTellNobodyWhoItWas() {
        assertFalse(ONCE.entries().toString().contains("k1:v"));
        assertTrue(ONCE.entries().map(ErasedTokens.Entry::digest).allMatch(digest -> digest.matches("[0-9a-f]{64}")));
    }

    @Test
    void whatIsNoTextAndWhatCouldBeATokenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Replacement(List.of("k1:v"), "k1:w"));
        assertThrows(IllegalArgumentException.class, () -> new Replacement(List.of("k1:v\0"), "~erased:x"));
        assertThrows(IllegalArgumentException.class, () -> new Replacement(List.of(""), "~erased:x"));
        assertThrows(IllegalArgumentException.class, () -> new Replacement(null, "~erased:x"));
    }

    private static ErasedPerson erased(String erasure, Instant at, String surrogate) {
        return new ErasedPerson(erasure, at, List.of(new Replacement(List.of("k1:v", "k2:v"), surrogate)));
    }
}
