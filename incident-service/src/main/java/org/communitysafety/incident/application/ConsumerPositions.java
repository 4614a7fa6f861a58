package org.communitysafety.incident.application;

import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;

/** Where each consumer goes on, kept in the transaction of its effect. Every call needs a transaction around it. */
public interface ConsumerPositions {
    Map<Partition, Long> of(String consumer, Set<Partition> partitions);

    void advance(String consumer, Map<Partition, Span> spans);
}
