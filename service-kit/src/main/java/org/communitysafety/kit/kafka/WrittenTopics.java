package org.communitysafety.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka which topics stand under the names that a service writes to, and whether anything was ever written. */
public final class WrittenTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConfig kafka;

    public WrittenTopics(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /**
     * A topic as it stands now.
     *
     * @param id changes when the topic is deleted and created again under its name
     * @param empty true when nothing was ever written to it
     */
    public record Written(String id, boolean empty) {}

    /**
     * Of each of these names.
     *
     * @throws IllegalStateException when Kafka does not say it in time, or has no such topic
     */
    public Map<String, Written> of(Collection<String> names) {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        Map<String, Object> settings = KafkaConnection.settings(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        try (Admin admin = Admin.create(settings)) {
            return of(admin, names);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not describe the topics " + names, e);
        }
    }

    private static Map<String, Written> of(Admin admin, Collection<String> names)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, TopicDescription> topics =
                admin.describeTopics(names).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        Map<TopicPartition, OffsetSpec> ends = topics.values().stream()
                .flatMap(WrittenTopics::partitions)
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                admin.listOffsets(ends).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        Map<String, Written> written = new HashMap<>();
        topics.forEach((name, topic) -> written.put(
                name,
                new Written(
                        topic.topicId().toString(),
                        partitions(topic)
                                .allMatch(partition -> found.get(partition).offset() == 0))));
        return written;
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }
}
