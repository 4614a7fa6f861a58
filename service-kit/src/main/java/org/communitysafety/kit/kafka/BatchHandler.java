package org.communitysafety.kit.kafka;

import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;

/** What a service does with the records it polls. Called by one thread at a time. */
public interface BatchHandler {
    /** The next offset of each partition just assigned; a partition that is left out begins at its beginning. */
    Map<Partition, Long> startPositions(Set<Partition> partitions);

    /**
     * Takes a batch wholly or not at all: the positions it moves are kept in the transaction of its effect.
     *
     * @throws Exception nothing was kept; the same records come again after a pause
     */
    void handle(PolledBatch batch) throws Exception;

    /** A poll returned nothing. */
    default void idle() {}
}
