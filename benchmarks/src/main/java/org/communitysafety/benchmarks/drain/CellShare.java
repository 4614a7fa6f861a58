package org.communitysafety.benchmarks.drain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What changed of a partition's cells since it was last written; totals, so that writing twice does no harm. */
final class CellShare {
    private static final String WRITE = "insert into contender.cell select ?, * from unnest(?::text[], ?::bigint[])"
            + " on conflict (part, cell) do update set count = excluded.count";

    private final String address;
    private final int part;
    private final Map<String, Long> changed = new TreeMap<>();
    private Connection connection;

    CellShare(String address, int part) {
        this.address = address;
        this.part = part;
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
                connection = ContenderTables.connect(address);
            }
            try (PreparedStatement write = connection.prepareStatement(WRITE)) {
                write.setInt(1, part);
                write.setArray(
                        2, connection.createArrayOf("text", changed.keySet().toArray(new String[0])));
                write.setArray(
                        3, connection.createArrayOf("bigint", changed.values().toArray(new Long[0])));
                write.executeUpdate();
            }
            changed.clear();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
