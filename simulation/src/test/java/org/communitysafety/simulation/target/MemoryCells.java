package org.communitysafety.simulation.target;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;
import org.communitysafety.target.application.IndicatorCells;
import org.communitysafety.target.application.ValueRow;
import org.communitysafety.target.application.ValueSearch;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** The aggregates as the database keeps them. */
public final class MemoryCells implements IndicatorCells {
    private final Database database;
    private final Table<Cell, Long> cells;
    private final Table<Tally.Series, Boolean> series;

    public MemoryCells(Database database) {
        this.database = database;
        this.cells = database.table();
        this.series = database.table();
    }

    public Map<Cell, Long> committed() {
        return cells.committed();
    }

    public boolean everCounted(String cell, AreaCode area) {
        return series.committed().containsKey(new Tally.Series(cell, area));
    }

    /** In the running transaction. */
    boolean isKnown(String cell, AreaCode area) {
        return series.find(new Tally.Series(cell, area)).isPresent();
    }

    /** In the running transaction: those in which something counts, or was said to. */
    Set<YearMonth> months(String cell, AreaCode area) {
        return cells.rows().keySet().stream()
                .filter(each -> each.indicator().equals(cell) && each.area().equals(area))
                .map(Cell::month)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<AreaCode, Long> sizes() {
        database.statement("sizes of areas");
        return cells.rows().keySet().stream().collect(Collectors.groupingBy(Cell::area, Collectors.counting()));
    }

    @Override
    public Opened add(SortedMap<Cell, Long> gains, SortedSet<Cell> touched) {
        database.statement("known series");
        Set<Tally.Series> opened = new HashSet<>();
        gains.keySet().forEach(cell -> opened.add(cell.series()));
        touched.forEach(cell -> opened.add(cell.series()));
        opened.removeIf(each -> series.find(each).isPresent());
        // Read before others run, as a database reads it when the row is not held.
        Map<Cell, Long> stood = new HashMap<>();
        gains.keySet().forEach(cell -> stood.put(cell, cells.find(cell).orElse(0L)));
        gains.keySet().forEach(cells::hold);
        database.statement("add to cells");
        gains.forEach((cell, gain) -> cells.put(cell, stood.get(cell) + gain));
        opened.forEach(each -> series.put(each, true));
        List<Cell> empty = new ArrayList<>();
        touched.stream().filter(cell -> cells.find(cell).isEmpty()).forEach(cell -> {
            cells.put(cell, 0L);
            empty.add(cell);
        });
        return new Opened(empty, opened);
    }

    @Override
    public Map<ValueKey, Long> counts(Collection<Tally.Span> spans) {
        database.statement("counts");
        Map<ValueKey, Long> counts = new HashMap<>();
        Map<Tally.Series, List<Tally.Span>> bySeries =
                spans.stream().collect(Collectors.groupingBy(Tally.Span::series));
        cells.rows().forEach((cell, count) -> {
            List<Tally.Span> wanted = bySeries.get(cell.series());
            if (count > 0 && wanted != null && wanted.stream().anyMatch(span -> isIn(cell, span))) {
                counts.merge(cell.value(), count, Long::sum);
            }
        });
        return counts;
    }

    private static boolean isIn(Cell cell, Tally.Span span) {
        return !cell.month().isBefore(span.from()) && !cell.month().isAfter(span.to());
    }

    @Override
    public Map<String, Set<AgencyId>> agenciesIn(Collection<String> series) {
        Map<String, Set<AgencyId>> agencies = new HashMap<>();
        cells.rows().forEach((cell, count) -> {
            if (count > 0 && series.contains(cell.indicator())) {
                agencies.computeIfAbsent(cell.indicator(), each -> new HashSet<>())
                        .add(cell.agency());
            }
        });
        return agencies;
    }

    @Override
    public void beginRecount() {
        throw new UnsupportedOperationException("nothing is counted again");
    }

    @Override
    public void recount(SortedMap<Cell, Long> gains) {
        throw new UnsupportedOperationException("nothing is counted again");
    }

    @Override
    public void endRecount(Scope scope) {
        throw new UnsupportedOperationException("nothing is counted again");
    }

    @Override
    public List<ValueRow> find(ValueSearch search) {
        throw new UnsupportedOperationException("nobody reads");
    }
}
