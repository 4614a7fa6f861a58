package org.communitysafety.kit.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Consumer positions in the service's own database, moved by compare-and-set in the transaction that keeps the batch's
 * effect: delivery at least once, effect exactly once, and a zombie's commit is refused.
 * Needs the table {@code consumer_offset (consumer, topic, partition, next_offset)} in the service's schema.
 */
public final class OffsetLedger {
    private static final String OPEN =
            """
            insert into consumer_offset (consumer, topic, partition, next_offset)
            select ?, topic, partition, 0 from unnest(?::text[], ?::int[]) as given(topic, partition)
            on conflict (consumer, topic, partition) do nothing
            """;
    private static final String READ = "select topic, partition, next_offset from consumer_offset where consumer = ?";
    private static final String MOVE =
            """
            update consumer_offset as kept set next_offset = given.moved_to
              from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[]) as given(topic, partition, moved_from, moved_to)
             where kept.consumer = ? and kept.topic = given.topic and kept.partition = given.partition
               and kept.next_offset = given.moved_from
            """;

    private final String consumer;

    public OffsetLedger(String consumer) {
        this.consumer = consumer;
    }

    /** The next offset of each partition; 0 for one never seen. Call inside a transaction. */
    public Map<Partition, Long> positions(Connection connection, Set<Partition> partitions) throws SQLException {
        List<Partition> sorted = sorted(partitions);
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setString(1, consumer);
            open.setArray(2, connection.createArrayOf("text", topics(sorted)));
            open.setArray(3, connection.createArrayOf("int", numbers(sorted)));
            open.executeUpdate();
        }
        Map<Partition, Long> positions = all(connection);
        positions.keySet().retainAll(partitions);
        return positions;
    }

    /** The next offset of every partition that was ever opened. */
    public Map<Partition, Long> all(Connection connection) throws SQLException {
        Map<Partition, Long> positions = new HashMap<>();
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, consumer);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    positions.put(new Partition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
        }
        return positions;
    }

    /**
     * Moves every position of the batch. Call first in the transaction: the rows fence other instances.
     *
     * @throws StaleOffsetException when one does not stand where the batch began; roll back
     */
    public void advance(Connection connection, Map<Partition, Span> spans) throws SQLException {
        List<Partition> sorted = sorted(spans.keySet());
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setArray(1, connection.createArrayOf("text", topics(sorted)));
            move.setArray(2, connection.createArrayOf("int", numbers(sorted)));
            move.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            sorted.stream().map(p -> spans.get(p).from()).toArray()));
            move.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint",
                            sorted.stream().map(p -> spans.get(p).to()).toArray()));
            move.setString(5, consumer);
            int moved = move.executeUpdate();
            if (moved != spans.size()) {
                throw new StaleOffsetException(consumer, moved, spans.size());
            }
        }
    }

    private static List<Partition> sorted(Collection<Partition> partitions) {
        List<Partition> sorted = new ArrayList<>(partitions);
        sorted.sort(Comparator.comparing(Partition::topic).thenComparingInt(Partition::number));
        return sorted;
    }

    private static Object[] topics(List<Partition> partitions) {
        return partitions.stream().map(Partition::topic).toArray();
    }

    private static Object[] numbers(List<Partition> partitions) {
        return partitions.stream().map(Partition::number).toArray();
    }
}
