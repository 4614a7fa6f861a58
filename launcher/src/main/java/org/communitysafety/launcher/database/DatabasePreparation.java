package org.communitysafety.launcher.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communitysafety.launcher.LaunchException;
import org.postgresql.PGConnection;

/** Brings a PostgreSQL server to what the services need: the database, and for each service a role with a schema of its own. */
public final class DatabasePreparation {
    public static final String DATABASE = "csp";

    /** The schemas; the role of each is {@code <schema>_service}. */
    public static final List<String> SCHEMAS = List.of("incident", "target", "reporting");

    private final DatabaseClient client;
    private final Map<String, String> passwords;

    public DatabasePreparation(int port) {
        this(new DatabaseClient(port), Map.of());
    }

    private DatabasePreparation(DatabaseClient client, Map<String, String> passwords) {
        this.client = client;
        this.passwords = passwords;
    }

    /**
     * @param address host:port
     * @param user a superuser of that server, or one that may create roles and owns the database
     * @param options further parameters of the connection, each after an ampersand; may be empty
     * @param passwords by role; a role that is left out keeps what it has
     */
    public static DatabasePreparation elsewhere(
            String address, String user, String password, String options, Map<String, String> passwords) {
        return new DatabasePreparation(new DatabaseClient(address, user, password, options), passwords);
    }

    /** The roles of the services. */
    public static List<String> roles() {
        return SCHEMAS.stream().map(DatabasePreparation::role).toList();
    }

    /** Waits until the server takes connections; one that takes none for that long is given up. */
    public void await(Duration patience) {
        client.await(patience, () -> true);
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
            // Who may create roles but is no superuser has to be a member of one before it can give it a schema.
            statement.execute("set createrole_self_grant = 'set, inherit'");
            for (String schema : SCHEMAS) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role(schema) + "'")) {
                    statement.execute("create role " + role(schema) + " login");
                }
            }
            setPasswords(connection.unwrap(PGConnection.class));
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** Only their verifiers leave this process, so that no log of the server has the passwords. */
    private void setPasswords(PGConnection connection) throws SQLException {
        for (Map.Entry<String, String> each : passwords.entrySet()) {
            connection.alterUserPassword(each.getKey(), each.getValue().toCharArray(), "scram-sha-256");
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
