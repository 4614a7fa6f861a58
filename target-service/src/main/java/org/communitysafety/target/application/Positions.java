package org.communitysafety.target.application;

import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;

/** Where reading stands, kept beside the effect of what was read. */
public interface Positions {
    Map<Partition, Start> of(Retained retained);

    /** @throws org.communitysafety.kit.ledger.StaleOffsetException when somebody else moved them on */
    void advance(Map<Partition, Span> spans);
}
