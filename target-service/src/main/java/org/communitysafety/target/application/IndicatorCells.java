package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;

/** The exact aggregates. */
public interface IndicatorCells {
    /** @param gains sorted, so that two writers lock the cells in the same order */
    void add(SortedMap<Cell, Integer> gains);

    /** What counts in the months of these spans, over all agencies; months in which nothing counts are left out. */
    Map<ValueKey, Long> counts(Collection<Tally.Span> spans);

    /** A page of counted and reported values, by indicator, area, first day and source. */
    List<ValueRow> find(ValueSearch search);
}
