package org.communitysafety.e2e.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.communitysafety.e2e.harness.Platform;

/** The platform's PostgreSQL, as its superuser sees it. */
final class Database {
    private Database() {}

    static Connection connect(Platform platform) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + platform.setting("CSP_PORT_DATABASE") + "/csp", "postgres", "");
    }
}
