package org.communitysafety.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.communitysafety.kit.ledger.Loss;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.problem.DatabaseOutage;
import org.jboss.logging.Logger;

/**
 * One thread that polls, hands each batch over and goes on where the handler's own ledger says, whatever happens in
 * between: a failed batch is polled again, never skipped, and a partition of which records are gone unread is held back.
 * Positions are mirrored to Kafka for lag tools only.
 */
public final class PollLoop {
    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long SHORTEST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    /** So few at once come one by one; what comes while the loop rests is taken together. */
    private static final int FEW = 200;

    private static final Duration MIRROR = Duration.ofSeconds(1);

    /**
     * @param name of the thread and its metrics
     * @param group the consumer group that shares the partitions
     */
    public record Setup(String name, String group, Set<String> topics, KafkaConfig kafka) {}

    private final Setup setup;
    private final BatchHandler handler;
    private final Map<TopicPartition, Long> truncated = new HashMap<>();
    private final Thread thread;
    private final PollMetrics metrics;

    private volatile Consumer<byte[], byte[]> consumer;
    private volatile Assignment assignment;
    private volatile boolean running;
    private volatile boolean polling;
    private volatile boolean caughtUp;
    private volatile boolean caughtUpWithRecords;
    private final Rest rest = new Rest();
    private boolean mirrored = true;
    private long mirroredAt = System.nanoTime() - MIRROR.toNanos();

    public PollLoop(Setup setup, BatchHandler handler) {
        this.setup = setup;
        this.handler = handler;
        this.thread = new Thread(this::run, setup.name());
        this.metrics = new PollMetrics(setup.name(), () -> held().size());
    }

    public void start() {
        running = true;
        thread.start();
    }

    /** Lets the batch in hand finish, gives the partitions back and returns. */
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True while partitions are assigned and the last poll and batch went well. */
    public boolean isReady() {
        return polling;
    }

    /** True once everything that stood on the topics had been taken; stays true. */
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    /** As {@link #hasCaughtUp()}, and there was something to take: an empty topic may only not be filled yet. */
    public boolean hasCaughtUpWithRecords() {
        return caughtUpWithRecords;
    }

    /** What is held back because records are gone that were never read. */
    public Collection<Loss> held() {
        Assignment current = assignment;
        return current == null ? List.of() : current.held();
    }

    private void run() {
        long pause = SHORTEST_PAUSE_MILLIS;
        while (running) {
            try (TopicExtents extents = new TopicExtents(setup.kafka());
                    Consumer<byte[], byte[]> opened = ConsumerSettings.open(setup)) {
                consumer = opened;
                assignment = new Assignment(setup, handler, opened, extents, truncated);
                opened.subscribe(setup.topics(), assignment);
                while (running && extents.areStill()) {
                    pollOnce(opened);
                    pause = SHORTEST_PAUSE_MILLIS;
                }
            } catch (LogTruncationException e) {
                e.divergentOffsets().forEach((partition, divergent) -> truncated.put(partition, divergent.offset()));
                LOG.warnf(
                        "log is not the one that was read, asking again loop=%s cause=%s",
                        setup.name(), e.getMessage());
            } catch (OffsetOutOfRangeException e) {
                LOG.warnf("position is not held any more, asking again loop=%s cause=%s", setup.name(), e.getMessage());
                pause = pauseFor(pause);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                LOG.debugf("loop %s interrupted", setup.name());
            } catch (Exception e) {
                polling = false;
                metrics.failed();
                boolean first = pause == SHORTEST_PAUSE_MILLIS;
                LOG.warnf(
                        first ? e : null,
                        "batch not kept, polling it again loop=%s pauseMillis=%d cause=%s",
                        setup.name(),
                        pause,
                        e.getMessage());
                pause = pauseFor(pause);
            }
        }
    }

    private void pollOnce(Consumer<byte[], byte[]> opened) throws Exception {
        ConsumerRecords<byte[], byte[]> polled = opened.poll(POLL);
        Map<Partition, Span> spans = assignment.spans();
        if (polled.isEmpty() && spans.isEmpty()) {
            handler.idle();
        } else {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(polled.count());
            polled.forEach(records::add);
            long began = System.nanoTime();
            keep(new PolledBatch(List.copyOf(records), spans));
            assignment.moved(spans);
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            metrics.kept(records.size(), taken);
            mirrored = false;
            rest(records.size(), taken);
        }
        metrics.polledWell(assignment.read().size());
        polling = !assignment.read().isEmpty();
        mirror(opened);
        measureLag(opened);
    }

    /** Now and then, and not after each of many small batches: each commit is a record that the broker has to keep. */
    private void mirror(Consumer<byte[], byte[]> opened) {
        if (!mirrored && System.nanoTime() - mirroredAt > MIRROR.toNanos()) {
            opened.commitAsync((offsets, failure) -> {});
            mirrored = true;
            mirroredAt = System.nanoTime();
        }
    }

    private void rest(int records, Duration taken) throws InterruptedException {
        if (running && records < FEW) {
            rest.after(taken);
        }
    }

    private void measureLag(Consumer<byte[], byte[]> opened) {
        long behind = 0;
        for (TopicPartition partition : assignment.read()) {
            var known = opened.currentLag(partition);
            if (known.isEmpty()) {
                return;
            }
            behind += known.getAsLong();
        }
        metrics.behind(behind);
        caughtUp |= behind == 0 && !assignment.read().isEmpty();
        caughtUpWithRecords |= behind == 0 && assignment.hasReadRecords();
    }

    /**
     * A batch that finds no database is held and tried again, without leaving the group: giving the partitions up at every
     * try would have them move about for as long as the database is away. Nothing else is polled meanwhile.
     */
    private void keep(PolledBatch batch) throws Exception {
        long until = System.nanoTime() + setup.kafka().maxPollInterval().toNanos() / 2;
        long pause = SHORTEST_PAUSE_MILLIS;
        while (true) {
            try {
                handler.handle(batch);
                return;
            } catch (Exception e) {
                boolean mayWait = running && handler.canTakeAgain() && DatabaseOutage.isBehind(e);
                if (!mayWait || System.nanoTime() > until) {
                    throw e;
                }
                polling = false;
                metrics.failed();
                LOG.warnf(
                        "no database, holding the batch loop=%s records=%d pauseMillis=%d cause=%s",
                        setup.name(), batch.records().size(), pause, e.getMessage());
                pause = pauseFor(pause);
            }
        }
    }

    private static long pauseFor(long pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
}
