package org.communitysafety.kit.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes records and says when Kafka has acknowledged them: all replicas, no duplicates from retries. */
@ApplicationScoped
public class EventPublisher {
    private static final long ROOM = 32L * 1024 * 1024;

    private final AcknowledgedProducer producer;

    public EventPublisher(KafkaConfig config) {
        producer = new AcknowledgedProducer(config, ROOM, config.deliveryTimeout());
    }

    /**
     * Completes when Kafka has the record; exceptionally with {@link PublishFailedException} when it may not. Holds its caller up
     * while there is no room, or nobody knows which broker leads the topic, for as long as a record may wait at most.
     */
    public CompletableFuture<Void> publish(ProducerRecord<byte[], byte[]> record) {
        return producer.publish(record);
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
    void close() {
        producer.close();
    }
}
