package org.communitysafety.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.communitysafety.launcher.LaunchException;

/** Connections to a PostgreSQL server as its superuser. */
final class DatabaseClient {
    static final String SUPERUSER = "postgres";

    /** SQLSTATE of a server that is still recovering from a crash, which may take long after a heavy load. */
    private static final String STARTING_UP = "57P03";

    private static final long PAUSE_MILLIS = 50;

    private final String address;
    private final String user;
    private final String password;
    private final String options;

    DatabaseClient(int port) {
        this("127.0.0.1:" + port, SUPERUSER, "", "");
    }

    /** @param options further parameters of the connection, each after an ampersand; may be empty */
    DatabaseClient(String address, String user, String password, String options) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.options = options;
    }

    Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://" + address + "/" + database + "?connectTimeout=5&ApplicationName=csp-launcher"
                + options;
        return DriverManager.getConnection(url, user, password);
    }

    boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    /**
     * Waits until the server takes connections and may be written to.
     *
     * @param patience without any answer; recovery after a crash or from a backup may take as long as it needs
     * @param alive asked while waiting; a server that died is not waited for
     */
    void await(Duration patience, BooleanSupplier alive) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                if (!isRecovering(connection)) {
                    return;
                }
            } catch (SQLException e) {
                if (!alive.getAsBoolean()) {
                    throw new LaunchException("PostgreSQL ended while starting.", e);
                }
                boolean outOfTime = System.nanoTime() > deadline && !STARTING_UP.equals(e.getSQLState());
                if (outOfTime) {
                    throw new LaunchException("PostgreSQL does not answer after " + patience.toSeconds() + " s.", e);
                }
            }
            pause();
        }
    }

    /** While it reads its log back from an archive a server can be asked and not be written to. */
    private static boolean isRecovering(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_is_in_recovery()")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
