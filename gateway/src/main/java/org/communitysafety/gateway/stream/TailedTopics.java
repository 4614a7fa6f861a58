package org.communitysafety.gateway.stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.KafkaConnection;

/** The topics the gateway reads, as Kafka describes them, and the consumer that reads them. */
@ApplicationScoped
class TailedTopics {
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final long ANSWER_SECONDS = 10;

    private final KafkaConfig kafka;
    private Admin admin;
    private List<TopicPartition> partitions = List.of();
    private KafkaFuture<Map<String, TopicDescription>> looking;
    private long lookAgainAt;

    TailedTopics(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /** Asks Kafka; also decides {@link #partitions()}. */
    TopicLayout layout() throws Exception {
        Map<String, TopicDescription> described = describe().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        partitions = described.values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        looking = null;
        lookAgainAt = System.nanoTime() + LOOK_AGAIN_AFTER.toNanos();
        return layout(described);
    }

    Collection<TopicPartition> partitions() {
        return partitions;
    }

    /** False when a streamed topic was deleted and made again, which its records do not show. Never waits. */
    boolean areStill(TopicLayout layout) throws Exception {
        if (looking == null && System.nanoTime() > lookAgainAt) {
            looking = describe();
        }
        if (looking == null || !looking.isDone()) {
            return true;
        }
        KafkaFuture<Map<String, TopicDescription>> looked = looking;
        looking = null;
        lookAgainAt = System.nanoTime() + LOOK_AGAIN_AFTER.toNanos();
        return looked.isCompletedExceptionally() || layout(looked.get()).equals(layout);
    }

    Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = KafkaConnection.settings(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-tail");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // What is not held any more is told, and everything read anew; nothing is passed over in silence.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, kafka.maxPollRecords());
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private KafkaFuture<Map<String, TopicDescription>> describe() {
        return admin().describeTopics(names()).allTopicNames();
    }

    static List<String> names() {
        return Stream.concat(Kind.topics().stream(), Reference.TOPICS.stream()).toList();
    }

    private static TopicLayout layout(Map<String, TopicDescription> described) {
        List<TopicLayout.Part> parts = new ArrayList<>();
        for (String name : Kind.topics()) {
            TopicDescription topic = described.get(name);
            parts.add(new TopicLayout.Part(
                    name, topic.topicId(), topic.partitions().size()));
        }
        return new TopicLayout(parts);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(KafkaConnection.settings(kafka));
        }
        return admin;
    }
}
