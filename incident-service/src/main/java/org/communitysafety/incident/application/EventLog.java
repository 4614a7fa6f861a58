package org.communitysafety.incident.application;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.communitysafety.incident.domain.AcceptedEvent;

/** The log every accepted event is appended to; what it has acknowledged is never lost. */
public interface EventLog {
    /** Completes once the event is safe; exceptionally when it may not be. Pseudonyms are replaced on the way. */
    CompletableFuture<Void> append(AcceptedEvent event, Provenance provenance);

    /**
     * As {@link #append}, by a thread that must not wait.
     *
     * @return nothing where that would have meant to wait: the event was not appended
     */
    Optional<CompletableFuture<Void>> appendAtOnce(AcceptedEvent event, Provenance provenance);
}
