package org.communitysafety.reporting.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** How an indicator value lies in a row. An agency that is not there is empty text, for it is part of the key. */
final class ValueColumns {
    static final String NAMES =
            """
            indicator, area, period, source, agency, indicator_version, unit, numerator, denominator, value, absent,
            suppressed, complete, basis, provisional, not_collected, shipped_with, round,
            denominator_year, sample_events, part_of_whole""";
    static final String GIVEN =
            """
            unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::numeric[],
                   ?::numeric[], ?::numeric[], ?::bool[], ?::bool[], ?::bool[], ?::text[], ?::bool[], ?::bool[],
                   ?::text[], ?::bigint[], ?::int[], ?::text[], ?::bool[])""";

    private static final List<Column> COLUMNS = List.of(
            new Column("text", value -> value.key().indicator()),
            new Column("text", value -> value.area().value()),
            new Column("text", value -> value.key().period().toString()),
            new Column("text", value -> value.key().source().token()),
            new Column("text", value -> agency(value.key())),
            new Column("int", IndicatorValue::indicatorVersion),
            new Column(
                    "text", value -> value.unit() == null ? null : value.unit().token()),
            new Column("numeric", IndicatorValue::numerator),
            new Column("numeric", IndicatorValue::denominator),
            new Column("numeric", IndicatorValue::value),
            new Column("bool", IndicatorValue::absent),
            new Column("bool", IndicatorValue::suppressed),
            new Column("bool", IndicatorValue::complete),
            new Column("text", IndicatorValue::basis),
            new Column("bool", IndicatorValue::provisional),
            new Column("bool", IndicatorValue::notCollected),
            new Column("text", IndicatorValue::shippedWith),
            new Column("bigint", IndicatorValue::round),
            new Column("int", IndicatorValue::denominatorYear),
            new Column("text", value -> String.join(" ", value.sampleEvents())),
            new Column("bool", IndicatorValue::partOfWhole));

    private ValueColumns() {}

    private record Column(String type, Function<IndicatorValue, Object> value) {}

    /** @return the index of the parameter after the values */
    static int bind(Connection connection, PreparedStatement statement, List<IndicatorValue> values)
            throws SQLException {
        int index = 1;
        for (Column column : COLUMNS) {
            Object[] cells = values.stream().map(column.value()).toArray();
            statement.setArray(index++, connection.createArrayOf(column.type(), cells));
        }
        return index;
    }

    static IndicatorValue read(ResultSet row) throws SQLException {
        return new IndicatorValue(
                key(row),
                row.getInt("indicator_version"),
                unit(row.getString("unit")),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("value"),
                row.getBoolean("absent"),
                row.getBoolean("suppressed"),
                row.getObject("complete", Boolean.class),
                row.getString("basis"),
                row.getBoolean("provisional"),
                row.getBoolean("not_collected"),
                row.getString("shipped_with"),
                row.getLong("round"),
                row.getObject("denominator_year", Integer.class),
                samples(row.getString("sample_events")),
                row.getObject("part_of_whole", Boolean.class));
    }

    private static List<String> samples(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private static ValueKey key(ResultSet row) throws SQLException {
        return new ValueKey(
                row.getString("indicator"),
                new AreaCode(row.getString("area")),
                Period.parse(row.getString("period")),
                ValueSource.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                Optional.of(row.getString("agency"))
                        .filter(text -> !text.isEmpty())
                        .orElse(null));
    }

    private static Unit unit(String token) {
        return token == null
                ? null
                : Unit.valueOf(token.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String agency(ValueKey key) {
        return key.agency() == null ? "" : key.agency();
    }
}
