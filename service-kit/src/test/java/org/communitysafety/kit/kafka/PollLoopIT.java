package org.communitysafety.kit.kafka;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.ledger.OffsetLedger;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.StaleOffsetException;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop and the ledger together: every record has its effect once, whatever fails in between. */
class PollLoopIT {
    private static final String TOPIC = Topics.REFERRALS;
    private static final int RECORDS = 500;

    @BeforeEach
    void emptyTables() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    drop table if exists consumer_offset, taken;
                    create table consumer_offset (consumer text not null, topic text not null, partition int not null,
                        next_offset bigint not null, primary key (consumer, topic, partition));
                    create table taken (value text not null);
                    """);
            connection.commit();
        }
    }

    @Test
    void everyRecordIsTakenOnceThoughTheHandlerFailsAgainAndAgain() throws SQLException {
        publish("failing");
        PollLoop first = new PollLoop(setup("loop-a", "failing"), new TakingHandler("failing", new Random(7)));
        PollLoop second = new PollLoop(setup("loop-b", "failing"), new TakingHandler("failing", new Random(8)));

        first.start();
        second.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> taken("failing") == RECORDS);

        first.stop();
        second.stop();
        assertEquals(RECORDS, taken("failing"));
    }

    @Test
    void aDatabaseThatIsAwayForAWhileDoesNotMovePartitionsAbout() throws SQLException {
        WithoutDatabase away = new WithoutDatabase(new TakingHandler("away", null), Duration.ofSeconds(3));
        PollLoop loop = new PollLoop(setup("loop-e", "away"), away);

        loop.start();
        publish("away");
        await().atMost(Duration.ofSeconds(60)).until(() -> taken("away") == RECORDS);

        loop.stop();
        assertEquals(1, away.assignments, "the loop left its group");
    }

    @Test
    void aLoopThatLostItsPartitionsOverALongBatchComesBackAndNothingIsTakenTwice() throws SQLException {
        publish("held-up");
        CountDownLatch over = new CountDownLatch(1);
        BatchHandler taking = new TakingHandler("held-up", null);
        Duration interval = Duration.ofSeconds(3);
        PollLoop heldUp = new PollLoop(setup("loop-c", "held-up", interval), new HeldUpOnce(taking, over));
        PollLoop other = new PollLoop(setup("loop-d", "held-up", interval), taking);

        heldUp.start();
        other.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> taken("held-up") == RECORDS);
        over.countDown();
        other.stop();
        publish("held-up-later");

        await().atMost(Duration.ofSeconds(60)).until(() -> taken("held-up-later") == RECORDS);
        heldUp.stop();
        assertEquals(2 * RECORDS, taken("held-up"));
    }

    @Test
    void aPositionThatSomebodyElseMovedIsRefused() throws SQLException {
        Partition partition = new Partition(TOPIC, 3);
        OffsetLedger ledger = new OffsetLedger("zombie");
        try (Connection connection = connect()) {
            ledger.positions(connection, Set.of(partition));
            ledger.advance(connection, Map.of(partition, new Span(0, 10)));
            connection.commit();

            assertThrows(
                    StaleOffsetException.class, () -> ledger.advance(connection, Map.of(partition, new Span(0, 12))));
        }
    }

    private static PollLoop.Setup setup(String name, String group) {
        return setup(name, group, Duration.ofMinutes(5));
    }

    private static PollLoop.Setup setup(String name, String group, Duration maxPollInterval) {
        return new PollLoop.Setup(
                name, group, Set.of(TOPIC), new TestKafka(PlatformInfrastructure.kafka(), maxPollInterval));
    }

    private static void publish(String prefix) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            for (int i = 0; i < RECORDS; i++) {
                probe.write(TOPIC, prefix + i, prefix + i, Map.of());
            }
        }
    }

    private static int taken(String prefix) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from taken where value like '" + prefix + "%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?currentSchema=target",
                "target_service",
                "");
        connection.setAutoCommit(false);
        return connection;
    }

    /** Keeps every value with its position in one transaction, and fails at times before or after a commit. */
    private static final class TakingHandler implements BatchHandler {
        private final OffsetLedger ledger;
        private final Random random;

        /** @param random null never fails */
        TakingHandler(String consumer, Random random) {
            this.ledger = new OffsetLedger(consumer);
            this.random = random;
        }

        @Override
        public Map<Partition, Long> startPositions(Set<Partition> partitions) {
            try (Connection connection = connect()) {
                Map<Partition, Long> positions = ledger.positions(connection, partitions);
                connection.commit();
                return positions;
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

    /** Holds its first batch back until something is over. */
    private static final class HeldUpOnce implements BatchHandler {
        private final BatchHandler handler;
        private final CountDownLatch over;

        HeldUpOnce(BatchHandler handler, CountDownLatch over) {
            this.handler = handler;
            this.over = over;
        }

        @Override
        public Map<Partition, Long> startPositions(Set<Partition> partitions) {
            return handler.startPositions(partitions);
        }

        @Override
        public void handle(PolledBatch batch) throws Exception {
            over.await();
            handler.handle(batch);
        }
    }

    /** As if the database were away for a while from the first batch on. */
    private static final class WithoutDatabase implements BatchHandler {
        private final BatchHandler handler;
        private final Duration away;
        private volatile int assignments;
        private long since;

        WithoutDatabase(BatchHandler handler, Duration away) {
            this.handler = handler;
            this.away = away;
        }

        @Override
        public Map<Partition, Long> startPositions(Set<Partition> partitions) {
            assignments++;
            return handler.startPositions(partitions);
        }

        @Override
        public void handle(PolledBatch batch) throws Exception {
            since = since == 0 ? System.nanoTime() : since;
            if (System.nanoTime() - since < away.toNanos()) {
                throw new IllegalStateException(new SQLException("no connection", "08001"));
            }
            handler.handle(batch);
        }
    }

    private record TestKafka(String bootstrapServers, Duration maxPollInterval) implements KafkaConfig {
        @Override
        public Duration deliveryTimeout() {
            return Duration.ofSeconds(8);
        }

        @Override
        public int lingerMillis() {
            return 0;
        }

        @Override
        public int maxPollRecords() {
            return 40;
        }

        @Override
        public Duration sessionTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
