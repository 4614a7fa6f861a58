package org.communitysafety.benchmarks.drain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Where a contender keeps its cells: {@code contender.cell}, each partition's share in rows of its own. */
final class CellTable {
    static final String CREATE =
            "create table contender.cell (part int, cell text collate \"C\", count bigint, primary key (part, cell))";
    static final String READ = "select cell, sum(count) from contender.cell where count <> 0 group by cell";

    private final String address;

    CellTable(String address) {
        this.address = address;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + address + "/csp", "target_service", "");
    }

    Share share() {
        return new Share();
    }

    /** What changed of a partition's cells since it was last written; totals, so that writing twice does no harm. */
    final class Share {
        private static final String WRITE = "insert into contender.cell select ?, * from unnest(?::text[], ?::bigint[])"
                + " on conflict (part, cell) do update set count = excluded.count";

        private final Map<String, Long> changed = new TreeMap<>();
        private Connection connection;
        private int part;

        void of(int partition) {
            part = partition;
        }

        void set(String cell, long count) {
            changed.put(cell, count);
        }

        void write() {
            if (changed.isEmpty()) {
                return;
            }
            try {
                if (connection == null) {
                    connection = connect();
                }
                try (PreparedStatement write = connection.prepareStatement(WRITE)) {
                    write.setInt(1, part);
                    write.setArray(
                            2, connection.createArrayOf("text", changed.keySet().toArray(new String[0])));
                    write.setArray(
                            3,
                            connection.createArrayOf("bigint", changed.values().toArray(new Long[0])));
                    write.executeUpdate();
                }
                changed.clear();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
