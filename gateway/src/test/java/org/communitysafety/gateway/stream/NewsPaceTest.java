package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsPaceTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final NewsPace pace = new NewsPace();

    @Test
    void aChangeIsToldAtOnceAndOnlyOnce() {
        assertTrue(pace.tells("1", 0));
        assertFalse(pace.tells("1", 1_000 * MILLI));
        assertTrue(pace.tells("2", 1_250 * MILLI));
        assertFalse(pace.tells("2", 5_000 * MILLI));
    }

    @Test
    void oneASecondIsToldEachSecond() {
        for (int second = 0; second < 60; second++) {
            assertTrue(pace.tells("state " + second, second * 1_000 * MILLI), "second " + second);
            assertFalse(pace.tells("state " + second, (second * 1_000 + 750) * MILLI));
        }
    }

    @Test
    void changesThatDoNotEndAreToldEverMoreRarelyAndTheLastOfThemForCertain() {
        List<Long> told = new ArrayList<>();
        for (long millis = 0; millis <= 20_000; millis += 250) {
            if (pace.tells("state " + millis, millis * MILLI)) {
                told.add(millis);
            }
        }

        assertEquals(List.of(0L, 500L, 1_500L, 3_500L, 7_500L, 12_500L, 17_500L), told);
        assertFalse(pace.tells("the last", 20_250 * MILLI));
        assertTrue(pace.tells("the last", 22_500 * MILLI));
    }

    @Test
    void afterAWhileWithoutAnybodyTheFirstStateIsNews() {
        assertTrue(pace.tells("1", 0));
        pace.forget();

        assertTrue(pace.tells("1", 100 * MILLI));
    }

    @Test
    void aClockThatPassesItsLargestNumberDoesNotSilenceIt() {
        long late = Long.MAX_VALUE - 100 * MILLI;
        assertTrue(pace.tells("1", late));

        assertFalse(pace.tells("2", late + 200 * MILLI));
        assertTrue(pace.tells("2", late + 600 * MILLI));
    }
}
