package org.communitysafety.reporting.application;

import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;

/** How far each consumer has come, kept with the effect of what it read. */
public interface ConsumerPositions {
    Map<Partition, Long> of(String consumer, Set<Partition> partitions);

    /** @throws org.communitysafety.kit.ledger.StaleOffsetException when another instance has been here; roll back */
    void advance(String consumer, Map<Partition, Span> spans);
}
