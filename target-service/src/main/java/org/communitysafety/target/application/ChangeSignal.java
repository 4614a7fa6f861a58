package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the publisher that something was committed. Losing it costs no more than the publisher's next look. */
@ApplicationScoped
public class ChangeSignal {
    private final Semaphore raised = new Semaphore(0);

    public void raise() {
        raised.release();
    }

    /** Waits for a signal, at most as long as given, and clears all that came. */
    public void await(Duration longest) throws InterruptedException {
        if (raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
