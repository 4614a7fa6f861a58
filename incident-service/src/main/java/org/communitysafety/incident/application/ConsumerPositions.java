package org.communitysafety.incident.application;

import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;

/** Where each consumer goes on, kept in the transaction of its effect. Every call needs a transaction around it. */
public interface ConsumerPositions {
    Map<Partition, Start> of(String consumer, Retained retained);

    void advance(String consumer, Map<Partition, Span> spans);
}
