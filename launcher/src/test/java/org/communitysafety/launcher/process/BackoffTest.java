package org.communitysafety.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void theWaitDoublesUpToHalfAMinute() {
        Backoff backoff = Backoff.NONE.afterDeath(Duration.ZERO);
        assertEquals(Duration.ofMillis(500), backoff.delay());

        assertEquals(
                Duration.ofSeconds(1),
                backoff.afterDeath(Duration.ofSeconds(59)).delay());
        assertEquals(Duration.ofSeconds(30), new Backoff(50).delay());
    }

    @Test
    void aChildThatRanForAMinuteStartsAfresh() {
        Backoff backoff = new Backoff(7).afterDeath(Duration.ofMinutes(1));

        assertEquals(Duration.ofMillis(500), backoff.delay());
    }
}
