package org.communitysafety.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.communitysafety.kit.ledger.Extent;
import org.communitysafety.kit.ledger.Partition;

/** Asks Kafka what it holds of the partitions a loop reads, and whether their topics are still the same. */
final class TopicExtents implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Admin admin;
    private final Map<String, String> ids = new HashMap<>();
    private KafkaFuture<Map<String, TopicDescription>> looking;
    private long lookAgainAt;

    TopicExtents(KafkaConfig kafka) {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        Map<String, Object> settings = KafkaConnection.settings(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        admin = Admin.create(settings);
    }

    /**
     * Of each partition; from here on {@link #areStill} speaks of these topics.
     *
     * @throws IllegalStateException when Kafka does not say it in time
     */
    Map<Partition, Extent> of(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        describe(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<Partition, Extent> extents = new HashMap<>();
        for (TopicPartition each : partitions) {
            extents.put(
                    new Partition(each.topic(), each.partition()),
                    new Extent(ids.get(each.topic()), begins.get(each), ends.get(each)));
        }
        return extents;
    }

    /** False when a topic was deleted and made again, which its records do not show. Never waits. */
    boolean areStill() throws InterruptedException, ExecutionException {
        if (looking == null && System.nanoTime() > lookAgainAt && !ids.isEmpty()) {
            looking = admin.describeTopics(ids.keySet()).allTopicNames();
        }
        if (looking == null || !looking.isDone()) {
            return true;
        }
        KafkaFuture<Map<String, TopicDescription>> looked = looking;
        looking = null;
        lookAgainAt = System.nanoTime() + LOOK_AGAIN_AFTER.toNanos();
        return looked.isCompletedExceptionally()
                || looked.get().values().stream()
                        .allMatch(topic -> topic.topicId().toString().equals(ids.get(topic.name())));
    }

    private void describe(Set<String> topics) {
        try {
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            looking = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not describe the topics " + topics, e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
