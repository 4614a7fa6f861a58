package org.communitysafety.reporting.domain;

import java.util.Optional;
import org.communitysafety.reporting.domain.SeriesBreaks.Break;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.vocabulary.Period;

/**
 * What a period is compared with.
 *
 * @param figure null while it is not known
 * @param crossed the recording break that lies between the two; null where they are counted in one way
 */
record Reference(Period period, Figure figure, Break crossed) {
    static final Reference NONE = new Reference(null, null, null);

    Reference(Period period, Figure figure) {
        this(period, figure, null);
    }

    Reference across(Optional<Break> found) {
        return new Reference(period, figure, found.orElse(null));
    }

    boolean isKnown() {
        return figure != null;
    }

    /** Known, and counted as the period is. */
    boolean isComparable() {
        return figure != null && crossed == null;
    }
}
