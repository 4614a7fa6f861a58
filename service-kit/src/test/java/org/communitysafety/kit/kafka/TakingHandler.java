package org.communitysafety.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.ledger.OffsetLedger;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.testkit.PlatformInfrastructure;

/** Keeps every value with its position in one transaction, and fails at times before or after a commit. */
final class TakingHandler implements BatchHandler {
    private final OffsetLedger ledger;
    private final Random random;

    /** @param random null never fails */
    TakingHandler(String consumer, Random random) {
        this.ledger = new OffsetLedger(consumer);
        this.random = random;
    }

    static void emptyTables() throws SQLException {
        update(
                """
                drop table if exists consumer_offset, taken;
                create table consumer_offset (consumer text not null, topic text not null, partition int not null,
                    next_offset bigint not null, topic_id text, primary key (consumer, topic, partition));
                create table taken (value text not null);
                """);
    }

    static void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    static int taken(String prefix) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from taken where value like '" + prefix + "%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?currentSchema=target",
                "target_service",
                "");
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        try (Connection connection = connect()) {
            Map<Partition, Start> starts = ledger.open(connection, retained);
            connection.commit();
            return starts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void handle(PolledBatch batch) throws SQLException {
        try (Connection connection = connect();
                var insert = connection.prepareStatement("insert into taken (value) values (?)")) {
            ledger.advance(connection, batch.spans());
            for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
                insert.setString(1, new String(record.value(), StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
            failAtTimes("before the commit");
            connection.commit();
            failAtTimes("after the commit");
        }
    }

    private void failAtTimes(String when) {
        if (random != null && random.nextInt(6) == 0) {
            throw new IllegalStateException("fails on purpose " + when);
        }
    }
}
