package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.target.application.ValueCursor;
import org.communitysafety.target.application.ValueRow;
import org.communitysafety.target.application.ValueSearch;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/** Reads pages of values: counted ones summed by their calendar, reported ones as they stand. */
@ApplicationScoped
class ValueQuery {
    private static final String COUNTED =
            """
            select cell.indicator, cell.area, %s as starts, %d as kind, ''::text collate "C" as agency,
                   sum(cell.count)::bigint as count, null::text as period, null::numeric as value,
                   null::numeric as numerator, null::numeric as denominator, null::text as status,
                   null::text as shipped_with, null::text as source, null::bigint as recorded_at,
                   null::text as event_id, null::text as data_hash, null::timestamptz as received_at,
                   null::text as submitted_by
              from indicator_cell cell
             where cell.indicator = any(?::text[]) and cell.month between ? and ? and cell.count > 0
               and (?::boolean or cell.area = any(?::text[])) and (?::boolean or left(cell.area, 3) = any(?::text[]))
               and (?::text is null or cell.agency = ?)
             group by 1, 2, 3
            """;
    private static final String REPORTED =
            """
            select fact.indicator, fact.area, fact.period_start as starts,
                   array_position(?::text[], fact.period_kind) - 1 as kind, fact.agency, null::bigint as count,
                   fact.period, fact.value, fact.numerator, fact.denominator, fact.status, fact.shipped_with,
                   fact.source, fact.recorded_at, fact.event_id, fact.data_hash, fact.received_at, fact.submitted_by
              from measurement_fact fact
             where fact.indicator = any(?::text[]) and fact.period_start >= ? and fact.period_end <= ?
               and (?::boolean or fact.area = any(?::text[])) and (?::boolean or left(fact.area, 3) = any(?::text[]))
               and (?::text is null or fact.agency = ?) and (?::text is null or fact.period_kind = ?)
            """;
    private static final String PAGE =
            """
            select * from (%s) as found
             where ?::text is null
                or (indicator, area, starts, kind, agency) > (?::text, ?::text, ?::date, ?::int, ?::text)
             order by indicator, area, starts, kind, agency limit ?
            """;

    private final Sql sql;

    ValueQuery(Sql sql) {
        this.sql = sql;
    }

    /** One row more than the limit when there is another page. */
    List<ValueRow> find(ValueSearch search) {
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (!IndicatorValue.REPORTED.equals(search.source())) {
            Period.Kind kind = search.countedKind();
            parts.add(COUNTED.formatted(startOf(kind), kind.ordinal()));
            parameters.add(Column.texts(search.indicators(), id -> id));
            parameters.add(Columns.date(search.countedFrom()));
            parameters.add(Columns.date(search.countedTo()));
            addPlaces(search, parameters);
        }
        if (!IndicatorValue.EVENTS.equals(search.source())) {
            parts.add(REPORTED);
            parameters.add(Column.texts(List.of(Period.Kind.values()), Period.Kind::token));
            parameters.add(Column.texts(search.indicators(), id -> id));
            parameters.add(search.from().atDay(1));
            parameters.add(search.to().atEndOfMonth());
            addPlaces(search, parameters);
            String kind = search.kind() == null ? null : search.kind().token();
            parameters.add(kind);
            parameters.add(kind);
        }
        addCursor(search, parameters);
        parameters.add(search.limit() + 1);
        return sql.query(
                PAGE.formatted(String.join(" union all ", parts)),
                row -> row(row, search.countedKind()),
                parameters.toArray());
    }

    private static void addPlaces(ValueSearch search, List<Object> parameters) {
        parameters.add(search.areas().isEmpty());
        parameters.add(Column.texts(search.areas(), area -> area));
        parameters.add(search.level() == null);
        parameters.add(Column.texts(prefixes(search.level()), prefix -> prefix));
        String agency = search.agency() == null ? null : search.agency().value();
        parameters.add(agency);
        parameters.add(agency);
    }

    private static void addCursor(ValueSearch search, List<Object> parameters) {
        ValueCursor after = search.after();
        parameters.add(after == null ? null : after.indicator());
        parameters.add(after == null ? null : after.indicator());
        parameters.add(after == null ? null : after.area().value());
        parameters.add(after == null ? null : Columns.date(after.period().start()));
        parameters.add(after == null ? null : after.period().kind().ordinal());
        parameters.add(after == null ? null : after.agency());
    }

    /** The first three characters of the codes that are listed at a level. */
    private static List<String> prefixes(Level level) {
        if (level == null) {
            return List.of();
        }
        return switch (level) {
            case WARD -> List.of("E05");
            case DISTRICT -> List.of("E06", "E07");
            case PARTNERSHIP -> List.of("E06", "E10");
            case FORCE -> List.of("E23");
        };
    }

    private static String startOf(Period.Kind kind) {
        return switch (kind) {
            case MONTH -> "cell.month";
            case QUARTER, SURVEY_ROUND, INFORMATION_PERIOD -> "date_trunc('quarter', cell.month)::date";
            case FINANCIAL_YEAR -> "(date_trunc('year', cell.month - interval '3 months') + interval '3 months')::date";
            case CALENDAR_YEAR -> "date_trunc('year', cell.month)::date";
            case ASSESSMENT_YEAR ->
                "(date_trunc('year', cell.month + interval '2 months') - interval '2 months')::date";
        };
    }

    private static ValueRow row(ResultSet row, Period.Kind countedKind) throws SQLException {
        String indicator = row.getString("indicator");
        AreaCode area = Columns.area(row, "area");
        Long count = Columns.number(row, "count");
        if (count == null) {
            var measurement = MeasurementRows.read(row);
            return new ValueRow(indicator, area, measurement.key().period(), null, measurement);
        }
        return new ValueRow(indicator, area, new Period(countedKind, Columns.month(row, "starts")), count, null);
    }
}
