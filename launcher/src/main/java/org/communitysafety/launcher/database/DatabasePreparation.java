package org.communitysafety.launcher.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.communitysafety.launcher.LaunchException;

/** Brings a PostgreSQL server to what the services need: the database, and for each service a role with a schema of its own. */
public final class DatabasePreparation {
    public static final String DATABASE = "csp";

    /** The schemas; the role of each is {@code <schema>_service}. */
    public static final List<String> SCHEMAS = List.of("incident", "target", "reporting");

    private final DatabaseClient client;

    /**
     * @param address host:port
     * @param user a superuser of that server
     */
    public DatabasePreparation(String address, String user, String password) {
        this.client = new DatabaseClient(address, user, password);
    }

    public DatabasePreparation(int port) {
        this.client = new DatabaseClient(port);
    }

    /** Creates what is missing and leaves alone what is there; safe to repeat. */
    public void prepare() {
        try {
            prepareServer();
            prepareDatabase();
        } catch (SQLException e) {
            throw new LaunchException("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    private void prepareServer() throws SQLException {
        try (Connection connection = client.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String schema : SCHEMAS) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role(schema) + "'")) {
                    statement.execute("create role " + role(schema) + " login");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private void prepareDatabase() throws SQLException {
        try (Connection connection = client.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("revoke all on schema public from public");
            for (String schema : SCHEMAS) {
                String role = role(schema);
                statement.execute("grant connect, temporary on database " + DATABASE + " to " + role);
                statement.execute("create schema if not exists " + schema + " authorization " + role);
                statement.execute("alter role " + role + " in database " + DATABASE + " set search_path = " + schema);
            }
        }
    }

    private static String role(String schema) {
        return schema + "_service";
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
