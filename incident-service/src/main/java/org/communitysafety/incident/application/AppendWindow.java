package org.communitysafety.incident.application;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.communitysafety.incident.domain.AcceptedEvent;

/** Appends without waiting for each, yet never has more than a few thousand unacknowledged. One thread uses it. */
final class AppendWindow {
    private static final int WIDTH = 4_000;

    private final EventLog log;
    private final Provenance provenance;
    private final Semaphore free = new Semaphore(WIDTH);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    AppendWindow(EventLog log, Provenance provenance) {
        this.log = log;
        this.provenance = provenance;
    }

    /** @throws RuntimeException the failure of an earlier event or of this one; the rest is not worth sending */
    void append(AcceptedEvent event) {
        failOnFailure();
        free.acquireUninterruptibly();
        log.append(event, provenance).whenComplete((nothing, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
            free.release();
        });
    }

    /** Returns once everything appended so far is safe. */
    void awaitAll() {
        free.acquireUninterruptibly(WIDTH);
        free.release(WIDTH);
        failOnFailure();
    }

    private void failOnFailure() {
        Throwable failed = failure.get();
        if (failed == null) {
            return;
        }
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        throw cause instanceof RuntimeException unchecked ? unchecked : new CompletionException(cause);
    }
}
