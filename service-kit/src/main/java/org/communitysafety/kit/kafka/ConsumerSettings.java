package org.communitysafety.kit.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every default of Kafka's consumer that matters here, set on purpose. */
final class ConsumerSettings {
    private ConsumerSettings() {}

    static Consumer<byte[], byte[]> open(PollLoop.Setup setup) {
        return new KafkaConsumer<>(of(setup), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** For a reader that names its partitions itself and says what it found of them. */
    static Consumer<byte[], byte[]> openWithoutGroup(KafkaConfig kafka) {
        Map<String, Object> settings = shared(kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> of(PollLoop.Setup setup) {
        KafkaConfig kafka = setup.kafka();
        Map<String, Object> settings = shared(kafka);
        // A position that Kafka does not hold is a loss to be told, not a place to leave in silence.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, setup.group());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, setup.name());
        settings.put(
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Math.toIntExact(kafka.maxPollInterval().toMillis()));
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(kafka.sessionTimeout().toMillis()));
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }

    private static Map<String, Object> shared(KafkaConfig kafka) {
        Map<String, Object> settings = KafkaConnection.settings(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, kafka.maxPollRecords());
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        // What waits in memory while a batch is being kept: events may have 256 KiB, and Kafka's own bound is 50 MB.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 * 1024 * 1024);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
