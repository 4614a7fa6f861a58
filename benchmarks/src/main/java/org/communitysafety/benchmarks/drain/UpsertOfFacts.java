package org.communitysafety.benchmarks.drain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The facts as the platform just kept them, all columns and all indexes, upserted from arrays, 5,000 at a time, sorted by
 * nothing but where they lay.
 */
final class UpsertOfFacts implements WritingLimit.Work {
    private static final String KEY =
            "select string_agg(attname, ', ') from pg_index join pg_attribute on attrelid = indrelid"
                    + " and attnum = any(indkey) where indrelid = 'target.incident_fact'::regclass and indisprimary";

    private final int rows;
    private final List<FactColumn> columns = new ArrayList<>();
    private final List<Object[][]> batches = new ArrayList<>();
    private String upsert;

    UpsertOfFacts(int rows) {
        this.rows = rows;
    }

    /** A column, and the form in which an array of it is cheapest to send. */
    private record FactColumn(String name, String type) {
        String sent() {
            return switch (type) {
                case "date" -> "int4";
                case "timestamptz", "int8" -> "int8";
                case "uuid" -> "uuid";
                default -> "text";
            };
        }

        String received() {
            return switch (type) {
                case "text", "int8", "uuid" -> name;
                case "date" -> "date 'epoch' + " + name;
                case "timestamptz" -> "timestamptz 'epoch' + " + name + " * interval '1 microsecond'";
                case "_text" -> "string_to_array(" + name + ", ' ')";
                default -> name + "::" + type;
            };
        }

        Object[] array() {
            return switch (sent()) {
                case "int4" -> new Integer[WritingLimit.BATCH];
                case "int8" -> new Long[WritingLimit.BATCH];
                case "uuid" -> new UUID[WritingLimit.BATCH];
                default -> new String[WritingLimit.BATCH];
            };
        }

        Object of(ResultSet row) throws SQLException {
            Object value = row.getObject(name);
            if (value == null) {
                return null;
            }
            return switch (type) {
                case "date" ->
                    Math.toIntExact(row.getObject(name, LocalDate.class).toEpochDay());
                case "timestamptz" -> micros(row.getTimestamp(name).toInstant());
                case "int8", "uuid" -> value;
                case "_text" -> String.join(" ", (String[]) ((Array) value).getArray());
                default -> row.getString(name);
            };
        }

        private static long micros(Instant instant) {
            return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
        }
    }

    @Override
    public long prepare(Connection connection) throws SQLException {
        WritingLimit.execute(connection, "create table contender.written (like target.incident_fact including all)");
        WritingLimit.execute(connection, "set enable_seqscan = off");
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(WritingLimit.BATCH);
            try (ResultSet row = statement.executeQuery("select * from target.incident_fact limit " + rows)) {
                learn(row.getMetaData());
                read(row);
            }
            try (ResultSet key = statement.executeQuery(KEY)) {
                key.next();
                upsert = upsert(key.getString(1));
            }
        }
        return (long) batches.size() * WritingLimit.BATCH;
    }

    private void learn(ResultSetMetaData described) throws SQLException {
        for (int column = 1; column <= described.getColumnCount(); column++) {
            columns.add(new FactColumn(described.getColumnName(column), described.getColumnTypeName(column)));
        }
    }

    /** Whole batches only. */
    private void read(ResultSet row) throws SQLException {
        Object[][] batch = columns.stream().map(FactColumn::array).toArray(Object[][]::new);
        int at = 0;
        while (row.next()) {
            for (int column = 0; column < columns.size(); column++) {
                batch[column][at] = columns.get(column).of(row);
            }
            if (++at == WritingLimit.BATCH) {
                batches.add(batch);
                batch = columns.stream().map(FactColumn::array).toArray(Object[][]::new);
                at = 0;
            }
        }
    }

    private String upsert(String key) {
        List<String> names = columns.stream().map(FactColumn::name).toList();
        return "insert into contender.written as held (" + String.join(", ", names) + ") select "
                + columns.stream().map(FactColumn::received).collect(Collectors.joining(", "))
                + " from unnest("
                + columns.stream().map(column -> "?::" + column.sent() + "[]").collect(Collectors.joining(", "))
                + ") as given (" + String.join(", ", names) + ") on conflict (" + key + ") do update set "
                + names.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "))
                + " where excluded.recorded_at > held.recorded_at";
    }

    @Override
    public long write(Connection connection) throws SQLException {
        long written = 0;
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (Object[][] batch : batches) {
                for (int column = 0; column < batch.length; column++) {
                    statement.setArray(
                            column + 1,
                            connection.createArrayOf(columns.get(column).sent(), batch[column]));
                }
                written += statement.executeUpdate();
            }
        }
        return written;
    }
}
