package org.communitysafety.target.application;

import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;

/** Where reading stands, kept beside the effect of what was read. */
public interface Positions {
    Map<Partition, Long> of(Set<Partition> partitions);

    /** @throws org.communitysafety.kit.ledger.StaleOffsetException when somebody else moved them on */
    void advance(Map<Partition, Span> spans);
}
