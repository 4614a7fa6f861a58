package org.communitysafety.kit.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How a service reaches Kafka, and how long it waits before it says that it cannot. */
@ConfigMapping(prefix = "platform.kafka")
public interface KafkaConfig {
    /** Host and port of one or more brokers, separated by commas. */
    @WithDefault("127.0.0.1:19092")
    String bootstrapServers();

    /**
     * A file of further properties for Kafka's clients: TLS, and who this service is where the brokers ask for it. A secret
     * stays in a file of its own when the properties name a configuration provider of Kafka.
     */
    Optional<Path> clientProperties();

    /** After which an unacknowledged record counts as failed; also the longest a sender is held up. */
    @WithDefault("8s")
    Duration deliveryTimeout();

    /** How long records wait for company; 0 sends at once. Milliseconds. */
    @WithDefault("2")
    @Min(0)
    @Max(1000)
    int lingerMillis();

    /** Records a poll returns at most. */
    @WithDefault("5000")
    @Min(1)
    @Max(50000)
    int maxPollRecords();

    /**
     * How long a batch may take. It may have to wait for a recount, which holds the reference for up to ten minutes;
     * Kafka's own five would take the partitions away meanwhile. Nothing would be lost, as the ledger decides, but the
     * batch would be taken in twice.
     */
    @WithDefault("15m")
    Duration maxPollInterval();

    /** After which a consumer that does not report is taken for dead. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /**
     * Losses of unread records without which an operator has decided to go on, each by the name that readiness and the log
     * give it; it fits no other.
     */
    Optional<Set<String>> acceptLoss();
}
