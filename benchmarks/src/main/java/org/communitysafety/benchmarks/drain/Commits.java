package org.communitysafety.benchmarks.drain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Transactions that move one row and are flushed to disk, one after the other. */
record Commits(int number) implements WritingLimit.Work {
    private static final String MOVE = "insert into contender.written values (0, 0)"
            + " on conflict (partition) do update set next_offset = written.next_offset + 5000";

    @Override
    public long prepare(Connection connection) throws SQLException {
        WritingLimit.execute(
                connection, "create table contender.written (partition int primary key, next_offset bigint not null)");
        return number;
    }

    @Override
    public long write(Connection connection) throws SQLException {
        long moved = 0;
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            for (int commit = 0; commit < number; commit++) {
                moved += move.executeUpdate();
                connection.commit();
            }
        }
        return moved;
    }
}
