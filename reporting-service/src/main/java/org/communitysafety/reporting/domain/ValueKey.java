package org.communitysafety.reporting.domain;

import java.util.Objects;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * What a value is the value of.
 *
 * @param agency who reported it; null when it was counted from events
 */
public record ValueKey(String indicator, AreaCode area, Period period, ValueSource source, String agency) {
    public ValueKey {
        Objects.requireNonNull(indicator, "a value names its indicator");
        Objects.requireNonNull(area, "a value names its area");
        Objects.requireNonNull(period, "a value names its period");
        Objects.requireNonNull(source, "a value names its source");
    }

    public Cell cell() {
        return new Cell(indicator, area);
    }

    /** The same of another period. */
    ValueKey in(Period other) {
        return new ValueKey(indicator, area, other, source, agency);
    }

    /** An indicator in an area: all its periods, sources and agencies. */
    public record Cell(String indicator, AreaCode area) {}
}
