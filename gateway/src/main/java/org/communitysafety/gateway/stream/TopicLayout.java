package org.communitysafety.gateway.stream;

import java.util.List;
import org.apache.kafka.common.Uuid;

/**
 * The streamed topics as they are in Kafka now, and the place of each partition in a list of positions.
 *
 * @param topics in the order of {@link Kind#topics()}
 */
record TopicLayout(List<Part> topics) {
    /** One topic; a topic that is deleted and made again has another identifier, and its old positions mean nothing. */
    record Part(String name, Uuid id, int partitions) {}

    TopicLayout {
        topics = List.copyOf(topics);
    }

    int slots() {
        return topics.stream().mapToInt(Part::partitions).sum();
    }

    int slotOf(String topic, int partition) {
        int before = 0;
        for (Part part : topics) {
            if (part.name().equals(topic)) {
                return before + partition;
            }
            before += part.partitions();
        }
        throw new IllegalArgumentException("not a streamed topic: " + topic);
    }

    List<Uuid> ids() {
        return topics.stream().map(Part::id).toList();
    }
}
