package org.communitysafety.e2e.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.communitysafety.e2e.harness.Platform;

/** How far target-service has read, by its own ledger. */
final class TargetPositions implements AutoCloseable {
    private final Connection connection;

    TargetPositions(Platform platform) throws SQLException {
        connection = Database.connect(platform);
    }

    long sum() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(next_offset) from target.consumer_offset")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
