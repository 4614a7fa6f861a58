package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.WrittenTopics;
import org.communitysafety.target.application.FilledTopics.Topic;
import org.communitysafety.target.application.OwnTopics;

/** {@link OwnTopics} as the broker describes them. */
@ApplicationScoped
public class KafkaOwnTopics implements OwnTopics {
    private static final Map<Topic, String> NAMES = Map.of(
            Topic.FEEDS, Topics.FEEDS,
            Topic.OVERDUE_CLOCKS, Topics.OVERDUE_CLOCKS,
            Topic.VALUES, Topics.INDICATOR_VALUES);

    private final KafkaConfig kafka;

    public KafkaOwnTopics(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    @Override
    public Map<Topic, Standing> now() {
        Map<String, WrittenTopics.Written> written = new WrittenTopics(kafka).of(NAMES.values());
        Map<Topic, Standing> standing = new EnumMap<>(Topic.class);
        NAMES.forEach((topic, name) -> standing.put(
                topic, new Standing(written.get(name).id(), written.get(name).empty())));
        return standing;
    }
}
