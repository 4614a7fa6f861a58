package org.communitysafety.kit.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Publishes for threads that must not wait, with a producer of its own that refuses where another would hold its caller up:
 * while it does not know which broker leads the topic, and while there is no room.
 */
@ApplicationScoped
public class PromptPublisher {
    private static final Logger LOG = Logger.getLogger(PromptPublisher.class);
    private static final long ROOM = 16L * 1024 * 1024;

    private final AcknowledgedProducer producer;

    public PromptPublisher(KafkaConfig config) {
        producer = new AcknowledgedProducer(config, ROOM, Duration.ZERO);
    }

    /**
     * Returns at once. What it returns completes as that of {@link EventPublisher#publish}.
     *
     * @return nothing where that would have meant to wait: the record was not sent
     */
    public Optional<CompletableFuture<Void>> publish(ProducerRecord<byte[], byte[]> record) {
        if (!producer.isMade()) {
            return Optional.empty();
        }
        CompletableFuture<Void> acknowledged = producer.publish(record);
        return acknowledged.isCompletedExceptionally() ? Optional.empty() : Optional.of(acknowledged);
    }

    /**
     * Lets later records be published, which takes a moment the first time: for threads that may wait. While Kafka's address cannot
     * be resolved nothing is published here, and whoever publishes otherwise is told why.
     */
    public void prepare() {
        try {
            producer.made();
        } catch (KafkaException e) {
            LOG.debug("no producer yet", e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
