package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the publisher that something was committed. Losing it costs no more than the publisher's next look. */
@ApplicationScoped
public class ChangeSignal {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Semaphore raised = new Semaphore(0);
    private volatile boolean moreFollows;

    public void raise() {
        raised.release();
    }

    /** @param follows true while whole batches wait to be folded, as in an import */
    public void moreFollows(boolean follows) {
        moreFollows = follows;
    }

    /** Waits, at most as long as given, while whole batches wait to be folded. */
    public void awaitCalm(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (moreFollows && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    /** Waits for a signal, at most as long as given, and clears all that came. */
    public void await(Duration longest) throws InterruptedException {
        if (raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
