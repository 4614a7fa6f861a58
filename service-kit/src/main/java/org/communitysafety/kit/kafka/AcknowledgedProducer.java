package org.communitysafety.kit.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer of Kafka's, made when it is first needed, that says when a record is safe: all replicas, no duplicates from retries. */
final class AcknowledgedProducer {
    private final KafkaConfig config;
    private final long roomBytes;
    private final Duration longestWait;
    private volatile Producer<byte[], byte[]> producer;

    /**
     * @param roomBytes for all that may wait for the broker
     * @param longestWait of a sender, for room or to learn which broker leads a topic; then its record counts as failed
     */
    AcknowledgedProducer(KafkaConfig config, long roomBytes, Duration longestWait) {
        this.config = config;
        this.roomBytes = roomBytes;
        this.longestWait = longestWait;
    }

    /** Completes when Kafka has the record; exceptionally with {@link PublishFailedException} when it may not. */
    CompletableFuture<Void> publish(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            made().send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(new PublishFailedException(failure));
                }
            });
        } catch (RuntimeException e) {
            acknowledged.completeExceptionally(new PublishFailedException(e));
        }
        return acknowledged;
    }

    boolean isMade() {
        return producer != null;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    /** May take a moment the first time. */
    Producer<byte[], byte[]> made() {
        Producer<byte[], byte[]> known = producer;
        return known == null ? make() : known;
    }

    private synchronized Producer<byte[], byte[]> make() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        int deliveryTimeout = Math.toIntExact(config.deliveryTimeout().toMillis());
        Map<String, Object> settings = KafkaConnection.settings(config);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, config.lingerMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, roomBytes);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeout / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, longestWait.toMillis());
        return settings;
    }
}
