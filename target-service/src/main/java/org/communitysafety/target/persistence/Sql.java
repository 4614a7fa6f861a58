package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.communitysafety.target.application.ConflictingWriteException;

/** Runs statements on the connection of the running transaction. */
@ApplicationScoped
public class Sql {
    /** Deadlock, and a transaction that could not be ordered among the others. */
    private static final Set<String> CONFLICTS = Set.of("40P01", "40001");

    private static final String UNIQUE_VIOLATION = "23505";

    private static final int SLICE = 5_000;

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something that needs the connection itself. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @param parameters values, or {@link Column}s, which become arrays */
    <T> List<T> query(String statement, RowReader<T> reader, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters);
                    ResultSet rows = prepared.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        });
    }

    /** Hands on row by row, a slice of the answer in memory at a time; other statements may run meanwhile. */
    <T> void each(String statement, RowReader<T> reader, Consumer<T> taker, Object... parameters) {
        with(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
                prepared.setFetchSize(SLICE);
                try (ResultSet rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(reader.read(rows));
                    }
                }
            }
            return null;
        });
    }

    /** @return the number of rows changed */
    int update(String statement, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
                return prepared.executeUpdate();
            }
        });
    }

    void run(String statement, Object... parameters) {
        with(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
                return prepared.execute();
            }
        });
    }

    <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (e.getSQLState() != null && CONFLICTS.contains(e.getSQLState())) {
                throw new ConflictingWriteException(e);
            }
            throw new DatabaseException(e);
        }
    }

    /** For rows that were not there a moment ago: that another transaction kept one of them since is a conflict. */
    <T> T insertNew(Work<T> work) {
        try {
            return with(work);
        } catch (DatabaseException e) {
            if (UNIQUE_VIOLATION.equals(e.sqlState())) {
                throw new ConflictingWriteException(e);
            }
            throw e;
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i];
                if (parameter instanceof Column column) {
                    prepared.setArray(i + 1, connection.createArrayOf(column.type(), column.values()));
                } else {
                    prepared.setObject(i + 1, parameter);
                }
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }
}
