package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.communitysafety.target.application.IndicatorCells;
import org.communitysafety.target.application.RebuiltCells;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Difference;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;

/** Counted cells lie in a temporary table; only those that differ outlive the transaction that counts. */
@ApplicationScoped
public class PostgresRebuiltCells implements RebuiltCells {
    /** A deleted cell and one that holds nothing say the same; a cell that ever was stays. */
    private static final String KEEP_DIFFERENCES =
            """
            insert into rebuilt_cell (indicator, area, month, agency, kept, found)
            select indicator, area, month, agency, held.count, now.count
              from (select * from indicator_cell where count <> 0) held
              full join recounted now using (indicator, area, month, agency)
             where coalesce(held.count, 0) <> coalesce(now.count, 0)
            """;

    private static final String DIFFERENCES =
            """
            select concat_ws('|', indicator, area, to_char(month, 'YYYY-MM'), agency) as key,
                   kept::text as kept, found::text as found
              from rebuilt_cell order by indicator, area, month, agency
            """;
    private static final String OPENED =
            """
            select distinct indicator, area from rebuilt_cell rebuilt
             where not exists (select 1 from indicator_cell known
                                where known.indicator = rebuilt.indicator and known.area = rebuilt.area)
            """;
    /** In the order in which folds touch them. */
    private static final String ADD_LACKING =
            """
            insert into indicator_cell (indicator, area, month, agency, count)
            select indicator, area, month, agency, coalesce(found, 0) - coalesce(kept, 0)
              from rebuilt_cell order by indicator, area, month, agency
            on conflict (indicator, area, month, agency) do update set count = indicator_cell.count + excluded.count
            """;

    private final Sql sql;
    private final IndicatorCells cells;

    public PostgresRebuiltCells(Sql sql, IndicatorCells cells) {
        this.sql = sql;
        this.cells = cells;
    }

    @Override
    public boolean holdAlone() {
        return sql.query("select pg_try_advisory_xact_lock(hashtext('target.rebuild'))", row -> row.getBoolean(1))
                .get(0);
    }

    @Override
    public long begin() {
        return sql.query("update rebuild set newest = newest + 1 returning newest", row -> row.getLong(1))
                .get(0);
    }

    @Override
    public void holdNewest(long rebuild) {
        if (sql.query("select 1 from rebuild where newest = ? for update", row -> true, rebuild)
                .isEmpty()) {
            throw new IllegalStateException("another rebuild began after this one, which puts nothing right any more");
        }
    }

    @Override
    public void beginCount() {
        cells.beginRecount();
    }

    @Override
    public void count(SortedMap<Cell, Long> counted) {
        cells.recount(counted);
    }

    @Override
    public long keepDifferences() {
        sql.run("analyze recounted");
        clear();
        sql.update(KEEP_DIFFERENCES);
        return sql.query("select count(*) from recounted", row -> row.getLong(1))
                .get(0);
    }

    @Override
    public void eachDifference(Consumer<Difference> taker) {
        sql.each(
                DIFFERENCES,
                row -> new Difference(
                        Difference.Kind.CELL, row.getString("key"), row.getString("kept"), row.getString("found")),
                taker);
    }

    @Override
    public Set<Tally.Series> opened() {
        return new HashSet<>(
                sql.query(OPENED, row -> new Tally.Series(row.getString("indicator"), Columns.area(row, "area"))));
    }

    @Override
    public void eachValue(Consumer<ValueKey> taker) {
        sql.each(
                "select distinct indicator, area, month from rebuilt_cell",
                row -> new ValueKey(row.getString("indicator"), Columns.area(row, "area"), Columns.month(row, "month")),
                taker);
    }

    @Override
    public void addLacking() {
        sql.update(ADD_LACKING);
    }

    @Override
    public void clear() {
        sql.update("delete from rebuilt_cell");
    }
}
