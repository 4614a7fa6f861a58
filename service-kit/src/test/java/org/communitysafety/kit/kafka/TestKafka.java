package org.communitysafety.kit.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.testkit.PlatformInfrastructure;

/** The test broker, read in small batches. */
record TestKafka(
        String bootstrapServers,
        Duration maxPollInterval,
        Optional<Set<String>> acceptLoss,
        Optional<Path> clientProperties)
        implements KafkaConfig {
    static TestKafka with(Duration maxPollInterval) {
        return new TestKafka(PlatformInfrastructure.kafka(), maxPollInterval, Optional.empty(), Optional.empty());
    }

    static TestKafka accepting(Set<String> losses) {
        return new TestKafka(
                PlatformInfrastructure.kafka(), Duration.ofMinutes(5), Optional.of(losses), Optional.empty());
    }

    @Override
    public Duration deliveryTimeout() {
        return Duration.ofSeconds(8);
    }

    @Override
    public int lingerMillis() {
        return 0;
    }

    @Override
    public int maxPollRecords() {
        return 40;
    }

    @Override
    public Duration sessionTimeout() {
        return Duration.ofSeconds(10);
    }
}
