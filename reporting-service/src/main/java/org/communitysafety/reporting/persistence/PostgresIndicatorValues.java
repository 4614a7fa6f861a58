package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.reporting.application.IndicatorValues;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;

/** {@link IndicatorValues} in the tables {@code indicator_value} and {@code value_reported}. */
@ApplicationScoped
class PostgresIndicatorValues implements IndicatorValues {
    private static final String APPEND = "insert into value_reported (" + ValueColumns.NAMES + ", received_at) select *, ? from "
            + ValueColumns.GIVEN + " on conflict do nothing";
    private static final String UPSERT = "insert into indicator_value (" + ValueColumns.NAMES + ") select * from "
            + ValueColumns.GIVEN
            + """
             on conflict (indicator, area, period, source, agency) do update set (indicator_version, unit, numerator,
                 denominator, value, absent, suppressed, complete, basis, provisional, not_collected, shipped_with, round)
                 = (excluded.indicator_version, excluded.unit, excluded.numerator, excluded.denominator, excluded.value,
                    excluded.absent, excluded.suppressed, excluded.complete, excluded.basis, excluded.provisional,
                    excluded.not_collected, excluded.shipped_with, excluded.round)
              where excluded.round > indicator_value.round
            returning indicator, area
            """;
    private static final String READ = "select " + ValueColumns.NAMES
            + """
             from indicator_value
             where (indicator, area) in (select * from unnest(?::text[], ?::text[]))
            """;
    private static final Comparator<IndicatorValue> BY_KEY = Comparator.comparing(value -> value.key().toString());

    private final Database database;

    PostgresIndicatorValues(Database database) {
        this.database = database;
    }

    @Override
    public Set<Cell> keep(List<IndicatorValue> values, Instant receivedAt) {
        if (values.isEmpty()) {
            return Set.of();
        }
        return database.with(connection -> {
            append(connection, values, receivedAt);
            return upsert(connection, newestOfEach(values));
        });
    }

    @Override
    public KnownValues of(Collection<Cell> cells) {
        return database.with(connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setArray(
                        1,
                        connection.createArrayOf(
                                "text", cells.stream().map(Cell::indicator).toArray()));
                read.setArray(
                        2,
                        connection.createArrayOf(
                                "text", cells.stream().map(cell -> cell.area().value()).toArray()));
                return new KnownValues(values(read));
            }
        });
    }

    private static List<IndicatorValue> values(PreparedStatement read) throws SQLException {
        try (ResultSet rows = read.executeQuery()) {
            List<IndicatorValue> values = new ArrayList<>();
            while (rows.next()) {
                values.add(ValueColumns.read(rows));
            }
            return values;
        }
    }

    private static void append(Connection connection, List<IndicatorValue> values, Instant receivedAt)
            throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, receivedAt.atOffset(ZoneOffset.UTC));
            ValueColumns.bind(connection, append, 2, values);
            append.executeUpdate();
        }
    }

    private static Set<Cell> upsert(Connection connection, List<IndicatorValue> values) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            ValueColumns.bind(connection, upsert, 1, values);
            try (ResultSet rows = upsert.executeQuery()) {
                Set<Cell> changed = new HashSet<>();
                while (rows.next()) {
                    changed.add(new Cell(rows.getString(1), new AreaCode(rows.getString(2))));
                }
                return changed;
            }
        }
    }

    /** No key twice in a statement, and keys in order so that two writers cannot deadlock. */
    private static List<IndicatorValue> newestOfEach(List<IndicatorValue> values) {
        Map<ValueKey, IndicatorValue> newest = new HashMap<>();
        values.forEach(value ->
                newest.merge(value.key(), value, (one, other) -> other.round() >= one.round() ? other : one));
        return newest.values().stream().sorted(BY_KEY).toList();
    }
}
