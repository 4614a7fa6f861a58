package org.communitysafety.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.e2e.harness.Platform;

/** Strangers join the group of target-service's readers and leave it again, several times a second. */
final class RebalanceStorm implements Fault {
    private static final List<String> TOPICS = List.of("incidents", "measurements", "feed-declarations");

    private final Platform platform;
    private final Random random;
    private final Duration time;

    RebalanceStorm(Platform platform, long seed, Duration time) {
        this.platform = platform;
        this.random = new Random(seed);
        this.time = time;
    }

    @Override
    public String name() {
        return "rebalance storm for " + time.toSeconds() + " s";
    }

    @Override
    public void inject() {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try (var stranger =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                stranger.subscribe(TOPICS);
                long leave = System.nanoTime()
                        + Duration.ofMillis(200 + random.nextInt(800)).toNanos();
                while (System.nanoTime() < leave) {
                    stranger.poll(Duration.ofMillis(50));
                }
            }
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + platform.setting("CSP_PORT_KAFKA"),
                ConsumerConfig.GROUP_ID_CONFIG,
                "target-facts",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
    }
}
