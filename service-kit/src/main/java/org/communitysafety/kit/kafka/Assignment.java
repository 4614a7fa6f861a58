package org.communitysafety.kit.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.communitysafety.kit.ledger.Extent;
import org.communitysafety.kit.ledger.Loss;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.jboss.logging.Logger;

/**
 * The partitions a loop holds. The ledger decides where each goes on, not Kafka's committed offsets; one of which records
 * are gone unread is held back, so that nothing is passed over in silence.
 */
final class Assignment implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(Assignment.class);

    private final PollLoop.Setup setup;
    private final BatchHandler handler;
    private final Consumer<byte[], byte[]> consumer;
    private final TopicExtents extents;
    private final Map<TopicPartition, Long> truncated;
    private final Map<Partition, Long> positions = new HashMap<>();
    private final Set<TopicPartition> read = new HashSet<>();
    private final Map<Partition, Loss> held = new HashMap<>();

    private volatile Map<Partition, Loss> heldNow = Map.of();

    /** @param truncated where Kafka's client saw a log that is not the one it had read; it does not say so twice */
    Assignment(
            PollLoop.Setup setup,
            BatchHandler handler,
            Consumer<byte[], byte[]> consumer,
            TopicExtents extents,
            Map<TopicPartition, Long> truncated) {
        this.setup = setup;
        this.handler = handler;
        this.consumer = consumer;
        this.extents = extents;
        this.truncated = truncated;
    }

    /** The partitions that are read; those held back are not among them. */
    Set<TopicPartition> read() {
        return read;
    }

    /** What is held back and why; may be asked by any thread. */
    Collection<Loss> held() {
        return heldNow.values();
    }

    /** How far the consumer has moved beyond what the ledger holds. */
    Map<Partition, Span> spans() {
        Map<Partition, Span> spans = new HashMap<>();
        for (TopicPartition partition : read) {
            long to = consumer.position(partition);
            long from = positions.get(named(partition));
            if (to != from) {
                spans.put(named(partition), new Span(from, to));
            }
        }
        return spans;
    }

    void moved(Map<Partition, Span> spans) {
        spans.forEach((partition, span) -> positions.put(partition, span.to()));
    }

    boolean hasReadRecords() {
        return positions.values().stream().anyMatch(next -> next > 0);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<Partition, Extent> found = extents.of(consumer, partitions);
        truncated.forEach((partition, end) -> found.computeIfPresent(
                named(partition),
                (name, extent) -> new Extent(extent.topicId(), extent.begin(), Math.min(end, extent.end()))));
        Map<Partition, Start> starts = handler.startPositions(
                new Retained(found, setup.kafka().acceptLoss().orElse(Set.of())));
        for (TopicPartition partition : partitions) {
            Extent extent = found.get(named(partition));
            begin(partition, starts.getOrDefault(named(partition), Start.at(extent.begin())), extent);
        }
        publishHeld();
    }

    private void begin(TopicPartition partition, Start start, Extent extent) {
        start.loss().ifPresent(loss -> tell(loss, start.mayGoOn()));
        if (start.mayGoOn()) {
            consumer.seek(partition, start.next());
            positions.put(named(partition), start.next());
            read.add(partition);
            truncated.remove(partition);
        } else {
            // A position that can be fetched keeps the client from asking for one; paused, nothing is.
            consumer.seek(partition, extent.begin());
            consumer.pause(Set.of(partition));
            held.put(named(partition), start.loss().orElseThrow());
        }
    }

    private void tell(Loss loss, boolean goesOn) {
        Logger.Level level = goesOn ? Logger.Level.WARN : Logger.Level.ERROR;
        LOG.logf(
                level,
                "%s loop=%s topic=%s partition=%d position=%d begin=%d end=%d loss=%s %s",
                loss.reason(),
                setup.name(),
                loss.partition().topic(),
                loss.partition().number(),
                loss.position(),
                loss.extent().begin(),
                loss.extent().end(),
                loss.name(),
                goesOn ? "accepted, going on at its beginning" : "not read until this loss is accepted");
    }

    private void publishHeld() {
        heldNow = Map.copyOf(held);
        if (!held.isEmpty()) {
            LOG.errorf(
                    "partitions are held back loop=%s; to go on without what is gone set platform.kafka.accept-loss=%s",
                    setup.name(),
                    held.values().stream().map(Loss::name).sorted().collect(Collectors.joining(",")));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            read.remove(partition);
            positions.remove(named(partition));
            held.remove(named(partition));
        });
        heldNow = Map.copyOf(held);
    }

    private static Partition named(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }
}
