package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.target.application.IndicatorCells;
import org.communitysafety.target.application.ValueRow;
import org.communitysafety.target.application.ValueSearch;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** Cells in one sorted upsert per batch. */
@ApplicationScoped
public class PostgresIndicatorCells implements IndicatorCells {
    /** Both in one statement: two, each sorted by itself, would meet those of another writer in a deadlock. */
    private static final String ADD =
            """
            with added as (
                insert into indicator_cell (indicator, area, month, agency, count)
                select indicator, area, date 'epoch' + month, agency, count
                  from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[])
                    as gained (indicator, area, month, agency, count)
                on conflict (indicator, area, month, agency) do update
                    set count = indicator_cell.count + excluded.count where excluded.count <> 0
                returning new.indicator, new.area, new.month, new.agency, new.count, old.count as before)
            select indicator, area, month, agency from added where before is null and count = 0
            """;

    private static final String KNOWN =
            """
            select indicator, area from unnest(?::text[], ?::text[]) as wanted (indicator, area)
             where exists (select 1 from indicator_cell cell
                            where cell.indicator = wanted.indicator and cell.area = wanted.area)
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

    private static final String AGENCIES =
            "select distinct indicator, agency from indicator_cell where indicator = any(?::text[]) and count > 0";

    private static final String BEGIN_RECOUNT =
            """
            create temporary table recounted (
                indicator text collate "C", area text collate "C", month date, agency text collate "C", count bigint,
                primary key (indicator, area, month, agency)) on commit drop
            """;
    private static final String RECOUNT =
            """
            insert into recounted as known (indicator, area, month, agency, count)
            select indicator, area, date 'epoch' + month, agency, count
              from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[])
                as gained (indicator, area, month, agency, count)
            on conflict (indicator, area, month, agency) do update set count = known.count + excluded.count
            """;
    private static final String WITHIN =
            " (?::boolean or cell.indicator = any(?::text[])) and (?::text is null or cell.area = ?)";
    private static final String MARK =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month
              from (select * from indicator_cell cell where cell.count > 0 and %s) before
              full join recounted now using (indicator, area, month, agency)
             where coalesce(before.count, 0) <> coalesce(now.count, 0)
            """
                    .formatted(WITHIN);
    /** A cell that ever was stays, if only to say that nothing counts in it any more. */
    private static final String REMEMBER =
            "insert into recounted select indicator, area, month, agency, 0 from indicator_cell cell where" + WITHIN
                    + " on conflict (indicator, area, month, agency) do nothing";

    private static final String REPLACE =
            """
            insert into indicator_cell (indicator, area, month, agency, count)
            select indicator, area, month, agency, count from recounted
            """;

    private final Sql sql;
    private final ValueQuery values;
    /** Series that have a cell; cells never go, so what was seen once stays true. */
    private final Set<Tally.Series> known = ConcurrentHashMap.newKeySet();

    public PostgresIndicatorCells(Sql sql, ValueQuery values) {
        this.sql = sql;
        this.values = values;
    }

    @Override
    public Opened add(SortedMap<Cell, Long> gains, SortedSet<Cell> touched) {
        Set<Tally.Series> series = new HashSet<>();
        gains.keySet().forEach(cell -> series.add(cell.series()));
        touched.forEach(cell -> series.add(cell.series()));
        Set<Tally.Series> opened = unknown(series);
        SortedMap<Cell, Long> added = new TreeMap<>(gains);
        touched.forEach(cell -> added.putIfAbsent(cell, 0L));
        return new Opened(
                added.isEmpty() ? List.of() : sql.query(ADD, PostgresIndicatorCells::cell, columns(added)), opened);
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("indicator"),
                Columns.area(row, "area"),
                Columns.month(row, "month"),
                new AgencyId(row.getString("agency")));
    }

    /** Asks the database only for series that this instance has not seen yet. */
    private Set<Tally.Series> unknown(Set<Tally.Series> series) {
        Set<Tally.Series> unseen = new HashSet<>(series);
        unseen.removeAll(known);
        if (!unseen.isEmpty()) {
            List<Tally.Series> found = sql.query(
                    KNOWN,
                    row -> new Tally.Series(row.getString("indicator"), Columns.area(row, "area")),
                    Column.texts(unseen, Tally.Series::cell),
                    Column.texts(unseen, Tally.Series::area));
            known.addAll(found);
            found.forEach(unseen::remove);
        }
        return unseen;
    }

    @Override
    public void beginRecount() {
        sql.run(BEGIN_RECOUNT);
    }

    @Override
    public void recount(SortedMap<Cell, Long> gains) {
        if (!gains.isEmpty()) {
            sql.update(RECOUNT, columns(gains));
        }
    }

    @Override
    public void endRecount(Scope scope) {
        String area = scope.area() == null ? null : scope.area().value();
        Column cells = Column.texts(scope.cells() == null ? Set.of() : scope.cells(), cell -> cell);
        sql.update(MARK, scope.cells() == null, cells, area, area);
        sql.update(REMEMBER, scope.cells() == null, cells, area, area);
        sql.update("delete from indicator_cell cell where" + WITHIN, scope.cells() == null, cells, area, area);
        sql.update(REPLACE);
        sql.run("drop table recounted");
    }

    private static Object[] columns(SortedMap<Cell, Long> gains) {
        Set<Cell> cells = gains.keySet();
        return new Object[] {
            Column.texts(cells, Cell::indicator),
            Column.texts(cells, Cell::area),
            Column.days(cells, cell -> Columns.date(cell.month())),
            Column.texts(cells, Cell::agency),
            Column.numbers(gains.values(), gain -> gain)
        };
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
                        Column.texts(spans, span -> span.series().cell()),
                        Column.texts(spans, span -> span.series().area()),
                        Column.of("date", spans, span -> Columns.date(span.from())),
                        Column.of("date", spans, span -> Columns.date(span.to())))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public Map<String, Set<AgencyId>> agenciesIn(Collection<String> series) {
        Map<String, Set<AgencyId>> agencies = new HashMap<>();
        sql.query(
                        AGENCIES,
                        row -> Map.entry(row.getString("indicator"), new AgencyId(row.getString("agency"))),
                        Column.texts(series, cell -> cell))
                .forEach(entry -> agencies.computeIfAbsent(entry.getKey(), cell -> new HashSet<>())
                        .add(entry.getValue()));
        return agencies;
    }

    @Override
    public Map<AreaCode, Long> sizes() {
        Map<AreaCode, Long> sizes = new HashMap<>();
        sql.query(
                "select area, count(*) as size from indicator_cell group by area",
                row -> sizes.put(Columns.area(row, "area"), row.getLong("size")));
        return sizes;
    }

    @Override
    public List<ValueRow> find(ValueSearch search) {
        return values.find(search);
    }
}
