package org.communitysafety.reporting.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);
    private final BackOff backOff = new BackOff(FIRST, LONGEST);

    @Property
    void aWaitIsBetweenHalfOfTheDoubledTimeAndAllOfIt(
            @ForAll @IntRange(min = 1, max = 100) int failures, @ForAll long seed) {
        Duration whole = failures > 10 ? LONGEST : min(FIRST.multipliedBy(1L << (failures - 1)), LONGEST);

        Duration wait = backOff.after(failures, A_DAY, seed);

        assertTrue(wait.compareTo(whole) <= 0, wait + " of " + whole);
        assertTrue(wait.compareTo(whole.dividedBy(2)) >= 0, wait + " of " + whole);
    }

    @Property
    void afterAShortAbsenceNobodyWaitsLongerThanAMinute(
            @ForAll @IntRange(min = 1, max = 100) int failures, @ForAll long seed) {
        assertTrue(backOff.after(failures, Duration.ofMinutes(5), seed).compareTo(Duration.ofMinutes(1)) <= 0);
        assertTrue(backOff.after(failures, Duration.ofHours(1), seed).compareTo(Duration.ofMinutes(6)) <= 0);
    }

    @Property
    void theSameSeedGivesTheSameWait(@ForAll @IntRange(min = 1, max = 50) int failures, @ForAll long seed) {
        assertEquals(backOff.after(failures, A_DAY, seed), new BackOff(FIRST, LONGEST).after(failures, A_DAY, seed));
    }

    @Test
    void neighbouringSeedsSpreadOverTheWholeRange() {
        long distinct = LongStream.range(0, 1000)
                .map(seed -> backOff.after(8, A_DAY, seed).toMillis())
                .distinct()
                .count();

        assertTrue(distinct > 900, distinct + " distinct waits of 1000");
    }

    @Test
    void aLongestWaitBelowTheFirstIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BackOff(LONGEST, FIRST));
        assertThrows(IllegalArgumentException.class, () -> new BackOff(Duration.ZERO, LONGEST));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
