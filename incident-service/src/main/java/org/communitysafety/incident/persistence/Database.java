package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.communitysafety.incident.application.StoreException;

/** Statements on the connection of the running transaction. */
@ApplicationScoped
class Database {
    private final DataSource dataSource;
    private final Schema schema;

    Database(DataSource dataSource, Schema schema) {
        this.dataSource = dataSource;
        this.schema = schema;
    }

    /** Something done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** One row read. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @throws StoreException when the database is away, has no schema yet, or refuses */
    <T> T run(Work<T> work) {
        try {
            schema.require();
            try (Connection connection = dataSource.getConnection()) {
                return work.on(connection);
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    int update(String sql, Object... parameters) {
        return run(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    <T> List<T> query(Row<T> row, String sql, Object... parameters) {
        return run(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.of(result));
                }
                return rows;
            }
        });
    }

    /** An array parameter; the values are read off {@code items} in order. */
    record Column(String type, Object[] values) {
        static <T> Column of(String type, List<T> items, Function<T, Object> value) {
            return new Column(type, items.stream().map(value).toArray());
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < parameters.length; at++) {
            if (parameters[at] instanceof Column column) {
                Array array = connection.createArrayOf(column.type(), column.values());
                statement.setArray(at + 1, array);
            } else {
                statement.setObject(at + 1, parameters[at]);
            }
        }
        return statement;
    }
}
