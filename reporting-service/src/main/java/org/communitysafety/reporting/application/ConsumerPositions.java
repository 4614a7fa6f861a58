package org.communitysafety.reporting.application;

import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;

/** How far each consumer has come, kept with the effect of what it read. */
public interface ConsumerPositions {
    Map<Partition, Start> of(String consumer, Retained retained);

    /** @throws org.communitysafety.kit.ledger.StaleOffsetException when another instance has been here; roll back */
    void advance(String consumer, Map<Partition, Span> spans);
}
