package org.communitysafety.gateway.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PublishFailedException;
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
    private final RecordReader reader;
    private final LiveState state;
    private final Reference reference;
    private final Streams streams;
    private final DeadLetters deadLetters;
    private final StreamMetrics metrics;
    private final Thread thread = new Thread(this::run, "topic-tail");
    private volatile boolean running;
    private Map<TopicPartition, Long> toLoad = Map.of();

    TopicTail(
            TailedTopics topics,
            RecordReader reader,
            LiveState state,
            Reference reference,
            Streams streams,
            DeadLetters deadLetters,
            StreamMetrics metrics) {
        this.topics = topics;
        this.reader = reader;
        this.state = state;
        this.reference = reference;
        this.streams = streams;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
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
        polled.forEach(this::take);
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

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var kind = Kind.ofTopic(record.topic());
        try {
            if (kind.isPresent()) {
                var place = new LiveState.Place(
                        record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
                state.take(reader.streamed(kind.get(), record), place);
            } else {
                reader.reference(reference, record);
                state.touch();
            }
        } catch (MalformedRecordException e) {
            kind.ifPresent(known -> state.moveTo(record.topic(), record.partition(), record.offset() + 1));
            setAside(record, e);
        }
    }

    /** What was there before this start was set aside when it came, by an instance that ran then. */
    private void setAside(ConsumerRecord<byte[], byte[]> record, MalformedRecordException why) {
        metrics.malformed(record.topic());
        if (!state.isLoaded()) {
            LOG.warnf(
                    "record cannot be read code=%s topic=%s partition=%d offset=%d",
                    why.code(), record.topic(), record.partition(), record.offset());
            return;
        }
        try {
            deadLetters.setAside(record, why.code(), why.getMessage());
        } catch (PublishFailedException e) {
            LOG.errorf(
                    "record cannot be set aside topic=%s partition=%d offset=%d cause=%s",
                    record.topic(), record.partition(), record.offset(), e.getCause());
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
