package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.target.application.Changes;
import org.communitysafety.target.application.OverdueClocks;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.KnownMonths;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Sample;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AreaCode;

/** Marks in tables that are only added to; a round deletes what its one view of the database shows. */
@ApplicationScoped
public class PostgresChanges implements Changes {
    private final Sql sql;

    public PostgresChanges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void markValues(Collection<ValueKey> values) {
        if (!values.isEmpty()) {
            sql.update(
                    ChangeStatements.MARK_VALUES,
                    Column.texts(values, ValueKey::cell),
                    Column.texts(values, ValueKey::area),
                    Column.of("date", values, value -> Columns.date(value.month())));
        }
    }

    @Override
    public void markReported(Collection<Measurement.Key> keys) {
        if (!keys.isEmpty()) {
            sql.update(
                    ChangeStatements.MARK_REPORTED,
                    Column.texts(keys, Measurement.Key::agency),
                    Column.texts(keys, Measurement.Key::indicator),
                    Column.texts(keys, Measurement.Key::area),
                    Column.texts(keys, Measurement.Key::period));
        }
    }

    @Override
    public void markReportedOf(Collection<String> indicators) {
        if (!indicators.isEmpty()) {
            sql.update(ChangeStatements.MARK_REPORTED_OF, Column.texts(indicators, id -> id));
        }
    }

    @Override
    public void markFeeds(Collection<FeedKey> feeds) {
        if (!feeds.isEmpty()) {
            sql.update(
                    ChangeStatements.MARK_FEEDS,
                    Column.texts(feeds, FeedKey::agency),
                    Column.texts(feeds, FeedKey::content),
                    Column.of("date", feeds, key -> Columns.date(key.month())));
        }
    }

    @Override
    public void markOverdue(Collection<OverdueClocks.With> moved) {
        if (!moved.isEmpty()) {
            sql.update(
                    ChangeStatements.MARK_OVERDUE,
                    Column.texts(moved, OverdueClocks.With::pathway),
                    Column.texts(moved, OverdueClocks.With::agency));
        }
    }

    @Override
    public void markAllOverdue() {
        sql.update(ChangeStatements.MARK_ALL_OVERDUE);
    }

    @Override
    public void markMoved(Map<ValueKey, List<String>> moved) {
        if (!moved.isEmpty()) {
            Set<ValueKey> values = moved.keySet();
            sql.update(
                    ChangeStatements.MARK_MOVED,
                    Column.texts(values, ValueKey::cell),
                    Column.texts(values, ValueKey::area),
                    Column.days(values, value -> Columns.date(value.month())),
                    Column.texts(values, value -> String.join(" ", moved.get(value))));
        }
    }

    @Override
    public void markResting(Resting resting) {
        if (resting.cells().isEmpty()) {
            return;
        }
        if (!resting.months().isEmpty()) {
            sql.update(
                    ChangeStatements.MARK_RESTING, told(resting, Column.of("date", resting.months(), Columns::date)));
        }
        Further further = resting.further();
        if (!further.months().isEmpty()) {
            sql.update(
                    ChangeStatements.MARK_FURTHER,
                    told(
                            resting,
                            Column.texts(further.known(), KnownMonths.Known::cell),
                            Column.texts(further.known(), KnownMonths.Known::home),
                            Column.of("date", further.known(), known -> Columns.date(known.month())),
                            Column.of("date", further.months(), Columns::date)));
        }
    }

    private static Object[] told(Resting resting, Column... months) {
        Object[] where = {
            resting.feed().agency().value(),
            Column.texts(resting.cells(), cell -> cell),
            resting.areas() == null,
            Column.texts(resting.areas() == null ? List.of() : resting.areas(), area -> area),
            Column.texts(resting.read(), Tally.Series::cell),
            Column.texts(resting.read(), Tally.Series::area)
        };
        return Stream.of(where, months).flatMap(Stream::of).toArray();
    }

    @Override
    public void markOpened(Set<Tally.Series> opened, Map<String, Set<Feed>> behind) {
        List<Map.Entry<String, Feed>> resting = behind.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(feed -> Map.entry(each.getKey(), feed)))
                .toList();
        sql.update(
                ChangeStatements.MARK_OPENED,
                Column.texts(opened, Tally.Series::cell),
                Column.texts(opened, Tally.Series::area),
                Column.texts(resting, Map.Entry::getKey),
                Column.texts(resting, each -> each.getValue().agency()),
                Column.texts(resting, each -> each.getValue().content()));
    }

    @Override
    public void markCells(Collection<String> cells) {
        if (!cells.isEmpty()) {
            sql.update(ChangeStatements.MARK_CELLS, Column.texts(cells, cell -> cell));
        }
    }

    @Override
    public void markArea(AreaCode area) {
        sql.update(ChangeStatements.MARK_AREA, area.value());
    }

    @Override
    public void markAllValues() {
        sql.update(ChangeStatements.MARK_ALL);
    }

    @Override
    public void mark(Kind kind, Collection<String> ids) {
        if (!ids.isEmpty()) {
            sql.update(ChangeStatements.MARK_REFERENCE, kind.name(), Column.texts(ids, id -> id));
        }
    }

    @Override
    public void markTrace() {
        String trace = TraceParent.current();
        if (trace != null) {
            sql.update("insert into trace_change (trace_parent) values (?)", trace);
        }
    }

    @Override
    public OptionalLong beginRound() {
        sql.run("set transaction isolation level repeatable read");
        boolean alone =
                sql.query(ChangeStatements.LOCK_ROUND, row -> row.getBoolean(1)).get(0);
        if (!alone) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sql.query("select nextval('publication_round')", row -> row.getLong(1))
                .get(0));
    }

    @Override
    public Map<ValueKey, List<Sample>> takeValues() {
        Map<ValueKey, List<Sample>> taken = new HashMap<>();
        sql.query(
                        ChangeStatements.TAKE_VALUES,
                        row -> new ValueKey(
                                row.getString("indicator"), Columns.area(row, "area"), Columns.month(row, "month")))
                .forEach(key -> taken.put(key, List.of()));
        sql.query(ChangeStatements.TAKE_MOVED, row -> take(row, taken));
        return taken;
    }

    /** One row holds what one batch moved. */
    private static boolean take(ResultSet row, Map<ValueKey, List<Sample>> taken) throws SQLException {
        long mark = row.getLong("mark");
        String[] indicators = Columns.texts(row, "indicators");
        String[] areas = Columns.texts(row, "areas");
        Integer[] months = (Integer[]) row.getArray("months").getArray();
        String[] samples = Columns.texts(row, "samples");
        for (int at = 0; at < indicators.length; at++) {
            ValueKey key = new ValueKey(indicators[at], new AreaCode(areas[at]), Columns.monthOf(months[at]));
            List<Sample> told =
                    samples[at].isEmpty() ? List.of() : List.of(new Sample(mark, List.of(samples[at].split(" "))));
            taken.merge(key, told, PostgresChanges::both);
        }
        return true;
    }

    private static List<Sample> both(List<Sample> known, List<Sample> more) {
        return Stream.concat(known.stream(), more.stream()).toList();
    }

    @Override
    public Set<Measurement.Key> takeReported() {
        return taken("delete from reported_change returning agency, indicator, area, period", MeasurementRows::key);
    }

    @Override
    public Set<FeedKey> takeFeeds() {
        return taken("delete from feed_change returning agency, content, month", Columns::feed);
    }

    @Override
    public Map<Kind, Set<String>> takeReference() {
        Map<Kind, Set<String>> taken = new EnumMap<>(Kind.class);
        Kind.all().forEach(kind -> taken.put(kind, new HashSet<>()));
        sql.query(
                "delete from reference_change returning kind, id",
                row -> taken.get(Kind.valueOf(row.getString("kind"))).add(row.getString("id")));
        return taken;
    }

    @Override
    public Set<OverdueClocks.With> takeOverdue() {
        return taken(
                "delete from overdue_change returning pathway, agency",
                row -> new OverdueClocks.With(row.getString("pathway"), row.getString("agency")));
    }

    @Override
    public List<String> takeTraces() {
        return sql.query("delete from trace_change returning trace_parent", row -> row.getString(1));
    }

    private <T> Set<T> taken(String statement, Sql.RowReader<T> reader) {
        return new HashSet<>(sql.query(statement, reader));
    }
}
