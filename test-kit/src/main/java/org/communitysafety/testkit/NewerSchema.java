package org.communitysafety.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A schema that a newer release has changed, as an instance of this one finds it that starts again while the newer one is
 * rolled out.
 */
public final class NewerSchema {
    private static final String VERSION = "9999";

    private NewerSchema() {}

    /**
     * Does something on it, and leaves the schema as it was.
     *
     * @param schema of the service
     */
    public static <T> T during(DataSource database, String schema, Supplier<T> work) throws SQLException {
        String history = schema + ".flyway_schema_history";
        change(
                database,
                "insert into " + history
                        + " (installed_rank, version, description, type, script, checksum, installed_by, execution_time,"
                        + " success) values (9999, ?, 'of a newer release', 'SQL', 'V9999__newer.sql', 1, 'test', 1, true)");
        try {
            return work.get();
        } finally {
            change(database, "delete from " + history + " where version = ?");
        }
    }

    private static void change(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, VERSION);
            statement.executeUpdate();
        }
    }
}
