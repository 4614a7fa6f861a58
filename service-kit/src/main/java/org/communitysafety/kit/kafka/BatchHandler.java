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

    /**
     * Whether a batch that could not be kept may be handed over again as it is. A handler that keeps something of a batch in
     * memory says no; then reading begins again at its positions.
     */
    default boolean canTakeAgain() {
        return true;
    }

    /** A poll returned nothing. */
    default void idle() {}
}
