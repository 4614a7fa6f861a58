package org.communitysafety.kit.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a loop does after a small batch: it rests three times as long as the batch took, and not for long. A record that comes
 * alone does not notice; of a steady trickle the rest makes batches, each of which costs a transaction, and all that follows
 * from it in the services behind, once. Without it a few hundred records a second, kept one by one, fill two cores.
 */
public final class Rest {
    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofMillis(30);

    private Rest() {}

    /** @param taken by the batch */
    public static void after(Duration taken) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.min(taken.toNanos() * TIMES, LONGEST.toNanos()));
    }
}
