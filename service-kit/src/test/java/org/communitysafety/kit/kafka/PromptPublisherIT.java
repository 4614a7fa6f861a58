package org.communitysafety.kit.kafka;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PromptPublisherIT {
    private static final String TOPIC = "prompt-records";
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MORE_THAN_ROOM = 20;
    private static final Duration SOON = Duration.ofSeconds(8);

    private final PromptPublisher publisher = new PromptPublisher(TestKafka.with(Duration.ofMinutes(5)));

    @BeforeAll
    static void createTopic() throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformInfrastructure.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    @AfterEach
    void close() {
        PlatformInfrastructure.startKafka();
        publisher.close();
    }

    @Test
    void nothingIsSentBeforeAThreadThatMayWaitHasPrepared() throws Exception {
        assertTrue(publisher.publish(record(1)).isEmpty());

        publisher.prepare();

        await().atMost(SOON)
                .until(() -> publisher.publish(record(1)), Optional::isPresent)
                .orElseThrow()
                .get();
    }

    @Test
    void withoutAnAddressThatCanBeResolvedPreparingIsNoFailureAndNothingIsSent() {
        PromptPublisher nowhere = new PromptPublisher(
                new TestKafka("kafka.invalid:9092", Duration.ofMinutes(5), Optional.empty(), Optional.empty()));

        nowhere.prepare();

        assertTrue(nowhere.publish(record(1)).isEmpty());
    }

    @Test
    void aRecordThatCannotBeSentIsGivenBackAndTheNextIsSent() throws Exception {
        publisher.prepare();
        await().atMost(SOON).until(() -> publisher.publish(record(1)).isPresent());

        assertTrue(publisher.publish(record(3 * MEGABYTE)).isEmpty());

        publisher.publish(record(1)).orElseThrow().get();
    }

    /** A call that held its caller up would do so for the whole of its time. */
    @Test
    void whatHasNoRoomIsGivenBackAtOnce() throws Exception {
        publisher.prepare();
        await().atMost(SOON).until(() -> publisher.publish(record(1)).isPresent());
        PlatformInfrastructure.stopKafka();

        assertTimeoutPreemptively(SOON, () -> {
            for (int number = 0; number < MORE_THAN_ROOM; number++) {
                publisher.publish(record(MEGABYTE));
            }
            assertTrue(publisher.publish(record(MEGABYTE)).isEmpty());
        });

        PlatformInfrastructure.startKafka();
        await().atMost(Duration.ofMinutes(1)).until(() -> isSafe(record(1)));
    }

    private boolean isSafe(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        Optional<CompletableFuture<Void>> sent = publisher.publish(record);
        if (sent.isEmpty()) {
            return false;
        }
        try {
            sent.get().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> record(int bytes) {
        return new ProducerRecord<>(TOPIC, new byte[bytes]);
    }
}
