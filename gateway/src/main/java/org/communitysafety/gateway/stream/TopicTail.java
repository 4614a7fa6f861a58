package org.communitysafety.gateway.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.communitysafety.kit.kafka.TracedBatches;
import org.jboss.logging.Logger;

/**
 * Reads the streamed topics from their beginning to their end and stays there. Without a consumer group: every instance of
 * the gateway sees everything, and nothing of where it was has to be kept.
 */
@ApplicationScoped
public class TopicTail {
    private static final Logger LOG = Logger.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 500;

    private final TailedTopics topics;
    private final TailedRecords records;
    private final LiveState state;
    private final Reference reference;
    private final Streams streams;
    private final StreamMetrics metrics;
    private final TracedBatches traced;
    private final Thread thread = new Thread(this::run, "topic-tail");
    private volatile boolean running;
    private Map<TopicPartition, Long> toLoad = Map.of();

    TopicTail(
            TailedTopics topics,
            TailedRecords records,
            LiveState state,
            Reference reference,
            Streams streams,
            StreamMetrics metrics,
            TracedBatches traced) {
        this.topics = topics;
        this.records = records;
        this.state = state;
        this.reference = reference;
        this.streams = streams;
        this.metrics = metrics;
        this.traced = traced;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (InterruptException | WakeupException e) {
                LOG.debug("topic tail interrupted");
            } catch (Exception e) {
                LOG.warnf("topics cannot be read, trying again pauseMillis=%d cause=%s", PAUSE_MILLIS, e);
                pause();
            }
        }
    }

    /** Reads until the topics are made anew, or until Kafka's client gives up. */
    private void follow() throws Exception {
        TopicLayout layout = topics.layout();
        try (Consumer<byte[], byte[]> consumer = topics.open()) {
            Collection<TopicPartition> partitions = topics.partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            state.startOver(layout);
            streams.wakeAll();
            toLoad = new HashMap<>(consumer.endOffsets(partitions));
            while (running && topics.areStill(layout)) {
                poll(consumer);
            }
        }
    }

    private void poll(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        if (state.isLoaded()) {
            traced.take("live-streams", polled, polled.count(), () -> take(consumer, polled));
        } else {
            take(consumer, polled);
        }
    }

    private void take(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        polled.forEach(records::take);
        metrics.read();
        if (!polled.isEmpty() || !toLoad.isEmpty()) {
            passGaps(consumer);
        }
        if (!toLoad.isEmpty()) {
            toLoad.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (toLoad.isEmpty()) {
                state.loaded();
                LOG.infof("topics loaded plans=%d", reference.plans().size());
            }
        }
        if (!polled.isEmpty() || !state.isLoaded()) {
            streams.wakeAll();
        }
    }

    /** Compaction leaves gaps; a position has to be past them to be the same in every instance. */
    private void passGaps(Consumer<byte[], byte[]> consumer) {
        for (TopicPartition partition : topics.partitions()) {
            if (Kind.ofTopic(partition.topic()).isPresent()) {
                state.moveTo(partition.topic(), partition.partition(), consumer.position(partition));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
