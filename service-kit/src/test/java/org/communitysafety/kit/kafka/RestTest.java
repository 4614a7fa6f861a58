package org.communitysafety.kit.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();
    private static final long BATCH = 5 * MILLISECOND;

    private final Rest rest = new Rest();
    private long now = System.nanoTime();

    @Test
    void aLoopThatIsBusyForAQuarterOfItsTimeNeverRests() {
        for (int batch = 0; batch < 1_000; batch++) {
            now += 3 * BATCH;
            assertEquals(0, restAfterABatch());
        }
    }

    @Test
    void aLoopWithoutPauseComesToRestTwiceAsLongAsItsBatchesTake() {
        for (int batch = 0; batch < 100; batch++) {
            long resting = restAfterABatch();
            now += resting;
        }

        assertEquals(2.0 * BATCH, restAfterABatch(), 10);
    }

    @Test
    void whatWasNotUsedIsSavedForAWhileOnly() {
        now += Duration.ofHours(1).toNanos();

        int withoutRest = 0;
        while (restAfterABatch() == 0) {
            withoutRest++;
        }

        assertTrue(withoutRest >= 20 && withoutRest <= 40, withoutRest + " batches of 5 ms");
    }

    @Test
    void aLongBatchIsNotFollowedByALongRest() {
        now += Duration.ofMinutes(1).toNanos();

        assertEquals(12.0 * MILLISECOND, rest.owed(Duration.ofMinutes(1).toNanos(), now), 10);
    }

    private long restAfterABatch() {
        now += BATCH;
        return rest.owed(BATCH, now);
    }
}
