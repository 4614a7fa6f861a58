package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** The exact aggregates. */
public interface IndicatorCells {
    /**
     * Adds what was gained, and keeps a cell of nothing where something was said to count.
     *
     * @param gains sorted, so that two writers lock the cells in the same order
     * @param touched sorted likewise
     */
    Opened add(SortedMap<Cell, Long> gains, SortedSet<Cell> touched);

    /**
     * What was not there before.
     *
     * @param cells of nothing
     * @param series that had no cell in any month
     */
    record Opened(List<Cell> cells, Set<Tally.Series> series) {}

    /** Begins to count cells again, beside those that hold. */
    void beginRecount();

    /** Adds to what was counted again so far. */
    void recount(SortedMap<Cell, Long> gains);

    /** Puts what was counted again in the place of what held, and marks the values that moved. */
    void endRecount(Scope scope);

    /** What counts in the months of these spans, over all agencies; months in which nothing counts are left out. */
    Map<ValueKey, Long> counts(Collection<Tally.Span> spans);

    /** Of each of these series the agencies whose incidents count in it; one without any is left out. */
    Map<String, Set<AgencyId>> agenciesIn(Collection<String> series);

    /** Of each area how many cells there are. */
    Map<AreaCode, Long> sizes();

    /** A page of counted and reported values, by indicator, area, first day and source. */
    List<ValueRow> find(ValueSearch search);

    /**
     * Which cells are counted again.
     *
     * @param cells the series; null is all of them
     * @param area null is all of them
     */
    record Scope(Set<String> cells, AreaCode area) {
        static final Scope ALL = new Scope(null, null);

        boolean holds(Cell cell) {
            return (cells == null || cells.contains(cell.indicator())) && (area == null || area.equals(cell.area()));
        }
    }
}
