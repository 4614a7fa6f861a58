package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.communitysafety.target.application.IndicatorCells;
import org.communitysafety.target.application.ValueRow;
import org.communitysafety.target.application.ValueSearch;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;

/** Cells in one sorted upsert per batch. */
@ApplicationScoped
public class PostgresIndicatorCells implements IndicatorCells {
    private static final String GAIN =
            """
            insert into indicator_cell (indicator, area, month, agency, count)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[])
            on conflict (indicator, area, month, agency) do update set count = indicator_cell.count + excluded.count
            """;
    private static final String COUNTS =
            """
            select cell.indicator, cell.area, cell.month, sum(cell.count)::bigint as count
              from unnest(?::text[], ?::text[], ?::date[], ?::date[]) as wanted (indicator, area, since, until)
              join indicator_cell cell on cell.indicator = wanted.indicator and cell.area = wanted.area
                   and cell.month between wanted.since and wanted.until
             where cell.count > 0
             group by cell.indicator, cell.area, cell.month
            """;

    private final Sql sql;
    private final ValueQuery values;

    public PostgresIndicatorCells(Sql sql, ValueQuery values) {
        this.sql = sql;
        this.values = values;
    }

    @Override
    public void add(SortedMap<Cell, Integer> gains) {
        if (gains.isEmpty()) {
            return;
        }
        Set<Cell> cells = gains.keySet();
        sql.update(
                GAIN,
                Column.texts(cells, Cell::indicator),
                Column.texts(cells, Cell::area),
                Column.of("date", cells, cell -> Columns.date(cell.month())),
                Column.texts(cells, Cell::agency),
                new Column("bigint", gains.values().toArray()));
    }

    @Override
    public Map<ValueKey, Long> counts(Collection<Tally.Span> spans) {
        Map<ValueKey, Long> counts = new HashMap<>();
        sql.query(
                        COUNTS,
                        row -> Map.entry(
                                new ValueKey(
                                        row.getString("indicator"),
                                        Columns.area(row, "area"),
                                        Columns.month(row, "month")),
                                row.getLong("count")),
                        Column.texts(spans, span -> span.series().indicator()),
                        Column.texts(spans, span -> span.series().area()),
                        Column.of("date", spans, span -> Columns.date(span.from())),
                        Column.of("date", spans, span -> Columns.date(span.to())))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public List<ValueRow> find(ValueSearch search) {
        return values.find(search);
    }
}
