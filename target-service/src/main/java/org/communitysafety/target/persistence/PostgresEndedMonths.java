package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import org.communitysafety.target.application.EndedMonths;

/** One row, which is locked while what a month's end changes is marked. */
@ApplicationScoped
class PostgresEndedMonths implements EndedMonths {
    private static final String END =
            """
            insert into ended_month (month) values (?)
            on conflict (only_row) do update set month = greatest(ended_month.month, excluded.month)
            returning old.month as before
            """;
    private static final String MARK =
            """
            insert into value_change (indicator, area, month)
            select distinct cell.indicator, cell.area, ended.month
              from unnest(?::date[]) as ended (month)
              join indicator_cell cell on cell.month <= ended.month
             where cell.indicator = any(?::text[])
               and (cell.month > ended.month - interval '12 months' or cell.indicator = any(?::text[]))
            """;

    private final Sql sql;

    PostgresEndedMonths(Sql sql) {
        this.sql = sql;
    }

    @Override
    public YearMonth end(YearMonth month) {
        return sql.query(END, row -> Columns.month(row, "before"), Columns.date(month))
                .get(0);
    }

    @Override
    public Optional<YearMonth> newest() {
        return sql.query("select month from ended_month", row -> Columns.month(row, "month")).stream()
                .findFirst();
    }

    @Override
    public void mark(Collection<YearMonth> months, Collection<String> cells, Collection<String> standing) {
        if (!cells.isEmpty()) {
            sql.update(
                    MARK,
                    Column.of("date", months, Columns::date),
                    Column.texts(cells, cell -> cell),
                    Column.texts(standing, cell -> cell));
        }
    }
}
