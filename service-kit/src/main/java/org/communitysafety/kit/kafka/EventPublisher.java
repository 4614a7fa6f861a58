package org.communitysafety.kit.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes records and says when Kafka has acknowledged them: all replicas, no duplicates from retries. */
@ApplicationScoped
public class EventPublisher {
    private final KafkaConfig config;
    private Producer<byte[], byte[]> producer;

    public EventPublisher(KafkaConfig config) {
        this.config = config;
    }

    /** Completes when Kafka has the record; exceptionally with {@link PublishFailedException} when it may not. */
    public CompletableFuture<Void> publish(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer().send(record, (metadata, failure) -> {
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

    /** @throws PublishFailedException when one of them was not acknowledged; the others may have been */
    public void publishAll(Collection<ProducerRecord<byte[], byte[]>> records) {
        List<CompletableFuture<Void>> pending = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            CompletableFuture<Void> acknowledged = publish(record);
            pending.add(acknowledged);
            if (acknowledged.isCompletedExceptionally()) {
                break;
            }
        }
        try {
            CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishFailedException(e);
        } catch (ExecutionException e) {
            throw new PublishFailedException(e.getCause());
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
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
        // All that may wait for the broker; a sender is held up when it is full, and gives up in time.
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeout / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout);
        return settings;
    }
}
