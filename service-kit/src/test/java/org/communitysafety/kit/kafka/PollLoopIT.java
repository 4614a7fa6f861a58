package org.communitysafety.kit.kafka;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.ledger.Extent;
import org.communitysafety.kit.ledger.OffsetLedger;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.StaleOffsetException;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.testkit.KafkaProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop and the ledger together: every record has its effect once, whatever fails in between. */
class PollLoopIT {
    private static final String TOPIC = Topics.REFERRALS;
    private static final int RECORDS = 500;

    @BeforeEach
    void emptyTables() throws SQLException {
        TakingHandler.emptyTables();
    }

    @Test
    void everyRecordIsTakenOnceThoughTheHandlerFailsAgainAndAgain() throws SQLException {
        publish("failing");
        PollLoop first = new PollLoop(setup("loop-a", "failing"), new TakingHandler("failing", new Random(7)));
        PollLoop second = new PollLoop(setup("loop-b", "failing"), new TakingHandler("failing", new Random(8)));

        first.start();
        second.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> TakingHandler.taken("failing") == RECORDS);

        first.stop();
        second.stop();
        assertEquals(RECORDS, TakingHandler.taken("failing"));
    }

    @Test
    void aDatabaseThatIsAwayForAWhileDoesNotMovePartitionsAbout() throws SQLException {
        WithoutDatabase away = new WithoutDatabase(new TakingHandler("away", null), Duration.ofSeconds(3));
        PollLoop loop = new PollLoop(setup("loop-e", "away"), away);

        loop.start();
        publish("away");
        await().atMost(Duration.ofSeconds(60)).until(() -> TakingHandler.taken("away") == RECORDS);

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
        await().atMost(Duration.ofSeconds(60)).until(() -> TakingHandler.taken("held-up") == RECORDS);
        over.countDown();
        other.stop();
        publish("held-up-later");

        await().atMost(Duration.ofSeconds(60)).until(() -> TakingHandler.taken("held-up-later") == RECORDS);
        heldUp.stop();
        assertEquals(2 * RECORDS, TakingHandler.taken("held-up"));
    }

    @Test
    void aPositionThatSomebodyElseMovedIsRefused() throws SQLException {
        Partition partition = new Partition(TOPIC, 3);
        OffsetLedger ledger = new OffsetLedger("zombie");
        try (Connection connection = TakingHandler.connect()) {
            ledger.open(connection, new Retained(Map.of(partition, new Extent("an-id", 0, 10)), Set.of()));
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
        return new PollLoop.Setup(name, group, Set.of(TOPIC), TestKafka.with(maxPollInterval));
    }

    private static void publish(String prefix) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            for (int i = 0; i < RECORDS; i++) {
                probe.write(TOPIC, prefix + i, prefix + i, Map.of());
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
        public Map<Partition, Start> startPositions(Retained retained) {
            return handler.startPositions(retained);
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
        public Map<Partition, Start> startPositions(Retained retained) {
            assignments++;
            return handler.startPositions(retained);
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
}
