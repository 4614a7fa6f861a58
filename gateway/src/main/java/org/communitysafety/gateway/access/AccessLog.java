package org.communitysafety.gateway.access;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.AccessRecorded;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.EventPublisher;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.jboss.logging.Logger;

/** Hands entries to Kafka, from where incident-service chains and keeps them. */
@ApplicationScoped
public class AccessLog {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    /** A client of Kafka that does not know its brokers yet holds up whoever sends; no thread of the gateway may wait so. */
    private static final int SENDERS = 4;

    private static final int MOST_WAITING = 2_000;
    private static final long LAST_ENTRIES_SECONDS = 5;

    private final EventPublisher publisher;
    private final EventCodec codec;
    private final KafkaConfig kafka;
    private final AccessMetrics metrics;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, task -> {
        Thread thread = new Thread(task, "access-log");
        thread.setDaemon(true);
        return thread;
    });

    AccessLog(EventPublisher publisher, EventCodec codec, KafkaConfig kafka, AccessMetrics metrics) {
        this.publisher = publisher;
        this.codec = codec;
        this.kafka = kafka;
        this.metrics = metrics;
    }

    void onStop(@Observes ShutdownEvent stopped) throws InterruptedException {
        senders.shutdown();
        senders.awaitTermination(LAST_ENTRIES_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Completes when Kafka has the entry; exceptionally when it may not have it, after the delivery timeout at the latest, or
     * at once when too many wait already. Never blocks.
     */
    CompletableFuture<Void> write(AccessEntry entry) {
        if (!room.tryAcquire()) {
            metrics.tried(entry.phase(), false);
            return CompletableFuture.failedFuture(new IllegalStateException("too many entries wait for Kafka"));
        }
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            senders.execute(() -> send(entry, acknowledged));
        } catch (RejectedExecutionException ending) {
            acknowledged.completeExceptionally(ending);
        }
        return acknowledged
                .orTimeout(kafka.deliveryTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> {
                    room.release();
                    metrics.tried(entry.phase(), failure == null);
                    if (failure != null) {
                        LOG.warnf(
                                "entry of the access record not written call=%s phase=%s cause=%s",
                                entry.call(), entry.phase(), failure);
                    }
                });
    }

    private void send(AccessEntry entry, CompletableFuture<Void> acknowledged) {
        if (acknowledged.isDone()) {
            return;
        }
        publisher.publish(record(entry)).whenComplete((done, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
    }

    private ProducerRecord<byte[], byte[]> record(AccessEntry entry) {
        PlatformEvent event = PlatformEvent.of(
                        EventTypes.ACCESS_RECORDED, entry.call() + '/' + entry.phase(), "/gateway")
                .subject(entry.call())
                .time(entry.at())
                .received(entry.at(), entry.caller())
                .data(codec.json(data(entry)))
                .build();
        return codec.write(Topics.ACCESS_RECORD, entry.call(), event);
    }

    private static AccessRecorded data(AccessEntry entry) {
        return new AccessRecorded(
                entry.call(),
                entry.phase().name(),
                entry.caller(),
                entry.method(),
                entry.route(),
                entry.records(),
                entry.status(),
                entry.at().toString(),
                entry.traceId());
    }
}
