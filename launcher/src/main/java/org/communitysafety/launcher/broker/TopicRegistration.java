package org.communitysafety.launcher.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.communitysafety.launcher.LaunchException;

/** Brings a broker's topics to what the register says: every topic there, with its settings. */
public final class TopicRegistration implements AutoCloseable {
    private static final short ONE_REPLICA = 1;

    private final Admin admin;
    private final short replicas;

    public TopicRegistration(String bootstrap) {
        this(bootstrap, new Properties(), ONE_REPLICA);
    }

    /**
     * @param further properties of Kafka's clients, such as those of TLS
     * @param replicas of each new topic, 1 or more; those that are there keep what they have
     */
    public TopicRegistration(String bootstrap, Properties further, short replicas) {
        Properties settings = new Properties();
        settings.putAll(further);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        this.admin = Admin.create(settings);
        this.replicas = replicas;
    }

    /**
     * Waits until the broker serves.
     *
     * @param alive asked while waiting; a broker that died is not waited for
     * @throws LaunchException when it does not serve in time
     */
    public void awaitBroker(Duration patience, BooleanSupplier alive) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!serves()) {
            if (!alive.getAsBoolean()) {
                throw new LaunchException("The Kafka broker ended while starting.");
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchException("The Kafka broker does not answer after " + patience.toSeconds() + " s.");
            }
        }
    }

    /**
     * Creates what is missing and puts the settings of what is there right.
     *
     * @throws LaunchException when the broker refuses, or a topic has another number of partitions than the register
     *     says: that cannot be changed without breaking the order of its keys
     */
    public void register() {
        try {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            List<Topic> existing = new ArrayList<>();
            for (Topic topic : Topics.all()) {
                if (present.contains(topic.name())) {
                    existing.add(topic);
                } else {
                    missing.add(new NewTopic(topic.name(), topic.partitions(), replicas).configs(topic.settings()));
                }
            }
            checkPartitions(existing);
            putSettings(existing);
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new LaunchException(
                    "The topics cannot be created: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while creating the topics", e);
        }
    }

    private boolean serves() {
        try {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(1_000))
                    .nodes()
                    .get()
                    .isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for the broker", e);
        }
    }

    private void checkPartitions(List<Topic> topics) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described = admin.describeTopics(
                        topics.stream().map(Topic::name).toList())
                .allTopicNames()
                .get();
        for (Topic topic : topics) {
            int partitions = described.get(topic.name()).partitions().size();
            if (partitions != topic.partitions()) {
                throw new LaunchException(
                        "Topic %s has %d partitions, the register says %d; start on a new data directory."
                                .formatted(topic.name(), partitions, topic.partitions()));
            }
        }
    }

    private void putSettings(List<Topic> topics) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : topics) {
            List<AlterConfigOp> settings = topic.settings().entrySet().stream()
                    .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                    .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                    .toList();
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings);
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
