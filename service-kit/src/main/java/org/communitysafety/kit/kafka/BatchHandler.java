package org.communitysafety.kit.kafka;

import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;

/** What a service does with the records it polls. Called by one thread at a time. */
public interface BatchHandler {
    /** Where each partition just assigned goes on; one that is left out begins at what its topic holds. */
    Map<Partition, Start> startPositions(Retained retained);

    /**
     * Takes a batch wholly or not at all: the positions it moves are kept in the transaction of its effect.
     *
     * @throws Exception nothing was kept; the same records come again after a pause
     */
    void handle(PolledBatch batch) throws Exception;

    /** A poll returned nothing. */
    default void idle() {}
}
