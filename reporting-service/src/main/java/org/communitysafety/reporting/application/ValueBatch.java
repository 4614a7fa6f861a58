package org.communitysafety.reporting.application;

import java.util.List;
import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.reporting.domain.IndicatorValue;

/** Whole rounds of values, in order, and the positions they move. */
public record ValueBatch(Map<Partition, Span> spans, List<IndicatorValue> values) {
    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
