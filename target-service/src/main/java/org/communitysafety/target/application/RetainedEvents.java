package org.communitysafety.target.application;

import java.util.Map;
import java.util.function.Consumer;
import org.communitysafety.kit.ledger.Partition;

/** The events that the topics still hold. */
public interface RetainedEvents {
    /**
     * Hands on every event before these positions, batch by batch.
     *
     * @param until the next offset of each partition that facts were made of
     */
    Coverage replay(Map<Partition, Long> until, Consumer<EventBatch> taker);

    /**
     * @param events records read
     * @param setAside of these, records that no fact can be made of
     * @param whole whether no record before the positions has been deleted
     */
    record Coverage(long events, long setAside, boolean whole) {}
}
