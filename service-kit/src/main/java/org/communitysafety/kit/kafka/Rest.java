package org.communitysafety.kit.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a loop does after a small batch once small batches fill more than a third of its time: it rests, twice as long as the
 * batch took, and not for long. A record that comes alone, or now and then, does not notice: what the loop has not used of its
 * third it may use later. Of a steady trickle the rest makes batches, each of which costs a transaction, and all that follows
 * from it in the services behind, once. Without it a few hundred records a second, kept one by one, fill two cores.
 *
 * <p>Each loop has one of its own, and calls it from its own thread.
 */
public final class Rest {
    private static final int TIMES = 2;
    private static final Duration LONGEST = Duration.ofMillis(12);
    private static final Duration MOST_SAVED = Duration.ofMillis(100);

    private long saved = MOST_SAVED.toNanos();
    private long savedUntil = System.nanoTime();

    /** @param taken by the batch that has just ended */
    public void after(Duration taken) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(owed(taken.toNanos(), System.nanoTime()));
    }

    /** @param now as of a clock that never goes back, in nanoseconds */
    long owed(long taken, long now) {
        long share = (now - savedUntil) / (TIMES + 1);
        long left = Math.min(MOST_SAVED.toNanos(), saved + share) - taken;
        savedUntil = now;
        saved = Math.max(left, -LONGEST.toNanos() / (TIMES + 1));
        return saved < 0 ? -saved * (TIMES + 1) : 0;
    }
}
