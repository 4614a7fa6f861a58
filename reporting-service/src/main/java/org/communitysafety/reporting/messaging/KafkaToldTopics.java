package org.communitysafety.reporting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.WrittenTopics;
import org.communitysafety.reporting.application.ToldTopics;

/** {@link ToldTopics} as the broker describes them. */
@ApplicationScoped
class KafkaToldTopics implements ToldTopics {
    private static final Map<Told, String> NAMES =
            Map.of(Told.STATUSES, Topics.TARGET_STATUS, Told.ALERTS, Topics.ALERTS);

    private final KafkaConfig kafka;

    KafkaToldTopics(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    @Override
    public Map<Told, Standing> now() {
        Map<String, WrittenTopics.Written> written = new WrittenTopics(kafka).of(NAMES.values());
        Map<Told, Standing> standing = new EnumMap<>(Told.class);
        NAMES.forEach((topic, name) -> standing.put(
                topic, new Standing(written.get(name).id(), written.get(name).empty())));
        return standing;
    }
}
