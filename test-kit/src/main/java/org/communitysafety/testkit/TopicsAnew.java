package org.communitysafety.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Deletes topics and makes them again under their names and settings, empty, as after the loss of all of Kafka. */
public final class TopicsAnew {
    private static final int ATTEMPTS = 100;

    private TopicsAnew() {}

    /** On the broker of {@link PlatformInfrastructure}. */
    public static void make(Collection<String> names) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformInfrastructure.kafka()))) {
            List<NewTopic> again = new ArrayList<>();
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                again.add(new NewTopic(topic.name(), topic.partitions().size(), (short) 1)
                        .configs(settings(admin, topic.name())));
            }
            admin.deleteTopics(names).all().get();
            for (NewTopic topic : again) {
                create(admin, topic);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics cannot be made anew: " + names, e.getCause());
        }
    }

    /** What was set for the topic itself. */
    private static Map<String, String> settings(Admin admin, String name)
            throws InterruptedException, ExecutionException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
        return config.entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    /** Tried again while the broker still holds the one that was deleted. */
    private static void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
        for (int attempt = 1; ; attempt++) {
            try {
                admin.createTopics(List.of(topic)).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
