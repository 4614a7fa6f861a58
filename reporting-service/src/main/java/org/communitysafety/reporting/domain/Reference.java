package org.communitysafety.reporting.domain;

import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.vocabulary.Period;

/** What a period is compared with; the figure is null while it is not known. */
record Reference(Period period, Figure figure) {
    static final Reference NONE = new Reference(null, null);

    boolean isKnown() {
        return figure != null;
    }
}
