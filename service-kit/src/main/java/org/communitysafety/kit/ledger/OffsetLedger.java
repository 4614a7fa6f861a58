package org.communitysafety.kit.ledger;

import java.sql.Array;
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
import java.util.function.Function;

/**
 * Consumer positions in the service's own database, moved by compare-and-set in the transaction that keeps the batch's
 * effect: delivery at least once, effect exactly once, and a zombie's commit is refused.
 * Needs the table {@code consumer_offset (consumer, topic, partition, next_offset, topic_id)} in the service's schema.
 * The topic's identifier is null until it is learnt at the first assignment.
 */
public final class OffsetLedger {
    private static final String OPEN =
            """
            insert into consumer_offset as kept (consumer, topic, partition, next_offset, topic_id)
            select ?, topic, partition, begin, topic_id
              from unnest(?::text[], ?::int[], ?::bigint[], ?::text[]) as given(topic, partition, begin, topic_id)
            on conflict (consumer, topic, partition)
            do update set topic_id = coalesce(kept.topic_id, excluded.topic_id)
            returning topic, partition, new.next_offset, new.topic_id, old.next_offset is null as first
            """;
    private static final String READ = "select topic, partition, next_offset from consumer_offset where consumer = ?";
    private static final String GO_ON =
            """
            update consumer_offset set next_offset = ?, topic_id = ?
             where consumer = ? and topic = ? and partition = ? and next_offset = ?
            """;
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

    /**
     * Where each partition goes on. One never seen begins at what its topic still holds; an accepted loss moves the position
     * there. Call inside a transaction.
     */
    public Map<Partition, Start> open(Connection connection, Retained retained) throws SQLException {
        List<Partition> sorted = sorted(retained.extents().keySet());
        Map<Partition, Start> starts = new HashMap<>();
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setString(1, consumer);
            open.setArray(2, connection.createArrayOf("text", topics(sorted)));
            open.setArray(3, connection.createArrayOf("int", numbers(sorted)));
            open.setArray(4, column(connection, "bigint", sorted, of -> retained.extents()
                    .get(of)
                    .begin()));
            open.setArray(5, column(connection, "text", sorted, of -> retained.extents()
                    .get(of)
                    .topicId()));
            try (ResultSet rows = open.executeQuery()) {
                while (rows.next()) {
                    Partition partition = new Partition(rows.getString(1), rows.getInt(2));
                    starts.put(partition, start(partition, rows, retained));
                }
            }
        }
        for (Start start : starts.values()) {
            if (start.mayGoOn() && start.loss().isPresent()) {
                goOn(connection, start.loss().get());
            }
        }
        return starts;
    }

    private static Start start(Partition partition, ResultSet row, Retained retained) throws SQLException {
        Extent extent = retained.extents().get(partition);
        long next = row.getLong(3);
        if (row.getBoolean(5)) {
            return Loss.atTheFirstStart(partition, extent).map(Start::without).orElse(Start.at(next));
        }
        return Loss.of(partition, next, row.getString(4), extent)
                .map(loss -> retained.acceptedLosses().contains(loss.name()) ? Start.without(loss) : Start.heldBy(loss))
                .orElse(Start.at(next));
    }

    private void goOn(Connection connection, Loss loss) throws SQLException {
        try (PreparedStatement goOn = connection.prepareStatement(GO_ON)) {
            goOn.setLong(1, loss.extent().begin());
            goOn.setString(2, loss.extent().topicId());
            goOn.setString(3, consumer);
            goOn.setString(4, loss.partition().topic());
            goOn.setInt(5, loss.partition().number());
            goOn.setLong(6, loss.position());
            goOn.executeUpdate();
        }
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
                    3, column(connection, "bigint", sorted, of -> spans.get(of).from()));
            move.setArray(
                    4, column(connection, "bigint", sorted, of -> spans.get(of).to()));
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

    private static Array column(
            Connection connection, String type, List<Partition> partitions, Function<Partition, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, partitions.stream().map(value).toArray());
    }

    private static Object[] topics(List<Partition> partitions) {
        return partitions.stream().map(Partition::topic).toArray();
    }

    private static Object[] numbers(List<Partition> partitions) {
        return partitions.stream().map(Partition::number).toArray();
    }
}
