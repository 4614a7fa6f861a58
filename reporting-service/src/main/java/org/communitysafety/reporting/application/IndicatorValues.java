package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The current indicator values, and every one that was ever published with the time it came. */
public interface IndicatorValues {
    /**
     * Keeps each value whose round is newer than the one kept under its key.
     *
     * @return the cells in which something changed
     */
    Set<Cell> keep(List<IndicatorValue> values, Instant receivedAt);

    /** With the recording breaks of the cells. */
    KnownValues of(Collection<Cell> cells);

    /** Every current value of a cell. */
    List<IndicatorValue> in(Cell cell);

    /** Every current value of an indicator in a period: all areas, sources and agencies. */
    List<IndicatorValue> across(String indicator, Period period);

    boolean hasIndicator(String indicator);

    boolean hasArea(AreaCode area);
}
