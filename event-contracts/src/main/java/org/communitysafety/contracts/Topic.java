package org.communitysafety.contracts;

import java.util.Map;

/**
 * A Kafka topic of the platform as it has to be created; the broker never creates one by itself.
 *
 * @param settings the topic's own configuration, in Kafka's names and units
 */
public record Topic(String name, int partitions, Map<String, String> settings) {
    public Topic {
        settings = Map.copyOf(settings);
    }

    public boolean isCompacted() {
        return "compact".equals(settings.get("cleanup.policy"));
    }
}
