package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.communitysafety.target.application.Changes;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Marks in tables that are only added to; a round deletes what its one view of the database shows. */
@ApplicationScoped
public class PostgresChanges implements Changes {
    private static final String MARK_VALUES =
            "insert into value_change (indicator, area, month) select * from unnest(?::text[], ?::text[], ?::date[])";
    private static final String MARK_REPORTED = "insert into reported_change (agency, indicator, area, period)"
            + " select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])";
    private static final String MARK_FEEDS =
            "insert into feed_change (agency, category, month) select * from unnest(?::text[], ?::text[], ?::date[])";
    private static final String MARK_REFERENCE =
            "insert into reference_change (kind, id) select ?, * from unnest(?::text[])";
    /**
     * One month of each quarter is enough to publish its quarter and years again, the months named always. Assessment
     * years begin in November, inside a quarter, which is therefore looked at in two parts.
     */
    private static final String MARK_RESTING =
            """
            insert into value_change (indicator, area, month)
            select distinct on (cell.indicator, cell.area,
                                case when cell.month = any(years.months) then cell.month
                                     else date_trunc('quarter', cell.month)::date end,
                                extract(month from cell.month) > 10)
                   cell.indicator, cell.area, cell.month
              from (select ?::date[] as months, ?::date as since, ?::date as until) years
              join indicator_cell cell on cell.indicator = any(?::text[])
                   and cell.month between years.since and years.until and cell.count > 0
              join current_agency agency on agency.agency = ?
              left join area on area.code = cell.area
             where cell.area = agency.area
                or agency.area in (area.ward, area.district, area.partnership, area.force)
             order by cell.indicator, cell.area,
                      case when cell.month = any(years.months) then cell.month
                           else date_trunc('quarter', cell.month)::date end,
                      extract(month from cell.month) > 10,
                      (cell.month = any(years.months)) desc
            """;

    private static final String MARK_ALL =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month from indicator_cell where count > 0
            """;
    private static final String MARK_CELLS =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month from indicator_cell where count > 0 and indicator = any(?::text[])
            """;
    private static final String MARK_AREA =
            """
            insert into value_change (indicator, area, month)
            select distinct indicator, area, month from indicator_cell where count > 0 and area = ?
            """;
    /** Rounds of all instances exclude each other; the lock goes with the transaction. */
    private static final String LOCK_ROUND = "select pg_try_advisory_xact_lock(hashtext('target.publication'))";

    private final Sql sql;

    public PostgresChanges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void markValues(Collection<ValueKey> values) {
        if (!values.isEmpty()) {
            sql.update(
                    MARK_VALUES,
                    Column.texts(values, ValueKey::cell),
                    Column.texts(values, ValueKey::area),
                    Column.of("date", values, value -> Columns.date(value.month())));
        }
    }

    @Override
    public void markReported(Collection<Measurement.Key> keys) {
        if (!keys.isEmpty()) {
            sql.update(
                    MARK_REPORTED,
                    Column.texts(keys, Measurement.Key::agency),
                    Column.texts(keys, Measurement.Key::indicator),
                    Column.texts(keys, Measurement.Key::area),
                    Column.texts(keys, Measurement.Key::period));
        }
    }

    @Override
    public void markFeeds(Collection<FeedKey> feeds) {
        if (!feeds.isEmpty()) {
            sql.update(
                    MARK_FEEDS,
                    Column.texts(feeds, FeedKey::agency),
                    Column.texts(feeds, FeedKey::category),
                    Column.of("date", feeds, key -> Columns.date(key.month())));
        }
    }

    @Override
    public void markResting(Feed feed, Collection<YearMonth> months, Collection<String> cells) {
        if (months.isEmpty()) {
            return;
        }
        YearMonth first = months.stream().min(YearMonth::compareTo).orElseThrow();
        YearMonth last = months.stream().max(YearMonth::compareTo).orElseThrow();
        sql.update(
                MARK_RESTING,
                Column.of("date", months, Columns::date),
                Columns.date(firstMonthWith(first)),
                Columns.date(lastMonthWith(last)),
                Column.texts(cells, cell -> cell),
                feed.agency().value());
    }

    @Override
    public void markCells(Collection<String> cells) {
        if (!cells.isEmpty()) {
            sql.update(MARK_CELLS, Column.texts(cells, cell -> cell));
        }
    }

    @Override
    public void markArea(AreaCode area) {
        sql.update(MARK_AREA, area.value());
    }

    @Override
    public void markAllValues() {
        sql.update(MARK_ALL);
    }

    @Override
    public void mark(Kind kind, Collection<String> ids) {
        if (!ids.isEmpty()) {
            sql.update(MARK_REFERENCE, kind.name(), Column.texts(ids, id -> id));
        }
    }

    @Override
    public OptionalLong beginRound() {
        sql.run("set transaction isolation level repeatable read");
        boolean alone = sql.query(LOCK_ROUND, row -> row.getBoolean(1)).get(0);
        if (!alone) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sql.query("select nextval('publication_round')", row -> row.getLong(1))
                .get(0));
    }

    @Override
    public Set<ValueKey> takeValues() {
        return taken(
                "delete from value_change returning indicator, area, month",
                row -> new ValueKey(
                        row.getString("indicator"), Columns.area(row, "area"), Columns.month(row, "month")));
    }

    @Override
    public Set<Measurement.Key> takeReported() {
        return taken("delete from reported_change returning agency, indicator, area, period", MeasurementRows::key);
    }

    @Override
    public Set<FeedKey> takeFeeds() {
        return taken(
                "delete from feed_change returning agency, category, month",
                row -> new FeedKey(
                        new AgencyId(row.getString("agency")),
                        Columns.category(row, "category"),
                        Columns.month(row, "month")));
    }

    @Override
    public Set<String> take(Kind kind) {
        List<String> ids = sql.query(
                "delete from reference_change where kind = ? returning id", row -> row.getString("id"), kind.name());
        return new HashSet<>(ids);
    }

    /** The first month of any period that holds the month. */
    private static YearMonth firstMonthWith(YearMonth month) {
        return Tally.KINDS.stream()
                .map(kind -> Period.containing(month, kind).start())
                .min(YearMonth::compareTo)
                .orElseThrow();
    }

    /** The last month of any period that holds the month. */
    private static YearMonth lastMonthWith(YearMonth month) {
        return Tally.KINDS.stream()
                .map(kind -> Period.containing(month, kind).endMonth())
                .max(YearMonth::compareTo)
                .orElseThrow();
    }

    private <T> Set<T> taken(String statement, Sql.RowReader<T> reader) {
        return new HashSet<>(sql.query(statement, reader));
    }
}
