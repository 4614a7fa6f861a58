package org.communitysafety.kit.kafka;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communitysafety.kit.health.HeldPartitions;
import org.communitysafety.kit.ledger.Loss;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that are gone before they were read: told, never passed over, and gone on without only when that is accepted. */
class LostRecordsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Admin admin;
    private static KafkaProbe probe;

    private String topic;
    private PollLoop loop;

    @BeforeAll
    static void connect() {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformInfrastructure.kafka()));
        probe = KafkaProbe.ofPlatform();
    }

    @AfterAll
    static void disconnect() {
        probe.close();
        admin.close();
    }

    @BeforeEach
    void emptyTables() throws SQLException {
        TakingHandler.emptyTables();
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void whatRetentionDeletedUnreadHoldsThePartitionBackUntilThatIsAccepted() throws Exception {
        create("deleted");
        write(0, 20);
        start(Set.of());
        awaitTaken(20);
        loop.stop();
        write(0, 30);
        deleteBefore(0, 40);
        write(1, 5);

        start(Set.of());

        Loss loss = awaitLoss();
        assertEquals(Loss.Kind.RETENTION, loss.kind());
        assertEquals("records lost to retention: 20 offsets from 20 were deleted unread", loss.reason());
        awaitTaken(25);
        assertEquals(HealthCheckResponse.Status.DOWN, readiness().getStatus());
        assertEquals(Map.of(loss.name(), loss.reason()), readiness().getData().orElseThrow());
        loop.stop();
        start(Set.of(loss.name()));
        awaitTaken(35);
        assertEquals(HealthCheckResponse.Status.UP, readiness().getStatus());
    }

    @Test
    void aTopicDeletedAndCreatedAgainUnderARunningLoopIsNoticedHoweverFullItIs() throws Exception {
        create("recreated");
        write(0, 10);
        start(Set.of());
        awaitTaken(10);

        admin.deleteTopics(List.of(topic)).all().get();
        await().atMost(SOON).ignoreExceptions().until(() -> {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
            return true;
        });
        await().atMost(SOON).ignoreExceptions().until(() -> {
            write(0, 15);
            return true;
        });

        await().atMost(SOON).until(() -> loop.held().size() == 2);
        Set<String> losses = loop.held().stream().map(Loss::name).collect(Collectors.toSet());
        loop.held().forEach(loss -> assertEquals(Loss.Kind.RECREATED, loss.kind(), loss.reason()));
        loop.stop();
        TakingHandler.update("delete from taken");
        start(losses);
        awaitTaken(15);
    }

    @Test
    void aPartitionThatEndsBeforeWhatWasReadOfItIsReadAgainOnlyWhenThatIsAccepted() throws Exception {
        create("shrunk");
        write(0, 10);
        start(Set.of());
        awaitTaken(10);
        loop.stop();
        TakingHandler.update("update consumer_offset set next_offset = 12 where partition = 0");

        start(Set.of());

        Loss loss = awaitLoss();
        assertEquals("partition shrunk: it ends at 10, but was read up to 12", loss.reason());
        loop.stop();
        start(Set.of(loss.name()));
        awaitTaken(20);
    }

    @Test
    void aConsumerThatNeverReadBeginsWithWhatIsHeld() throws Exception {
        create("fresh");
        write(0, 10);
        deleteBefore(0, 4);

        start(Set.of());

        awaitTaken(6);
        assertEquals(List.of(), List.copyOf(loop.held()));
    }

    private void create(String name) throws Exception {
        topic = "lost-records-" + name;
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }

    private void write(int partition, int records) {
        for (int i = 0; i < records; i++) {
            probe.write(new ProducerRecord<>(topic, partition, null, topic.getBytes()));
        }
    }

    private void deleteBefore(int partition, long offset) throws Exception {
        admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }

    private void start(Set<String> accepted) {
        loop = new PollLoop(
                new PollLoop.Setup("loop-of-" + topic, topic, Set.of(topic), TestKafka.accepting(accepted)),
                new TakingHandler(topic, null));
        loop.start();
    }

    private void awaitTaken(int records) {
        await().atMost(SOON).until(() -> TakingHandler.taken(topic) == records);
    }

    private Loss awaitLoss() {
        return await().atMost(SOON)
                .until(() -> loop.held().stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private HealthCheckResponse readiness() {
        HeldPartitions held = new HeldPartitions();
        held.watch(List.of(loop));
        return held.call();
    }
}
