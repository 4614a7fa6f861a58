package org.communitysafety.reporting.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.jboss.logging.Logger;

/**
 * Holds back the values of a round until the round is whole, so that a corrected incident is never seen half moved.
 * What is held back is not yet taken: its position stays behind it, and after a crash it is read again. Used by one
 * thread at a time.
 */
public final class OpenRounds {
    private static final Logger LOG = Logger.getLogger(OpenRounds.class);

    private final Duration quiet;
    private final Map<Partition, PartitionRounds> partitions = new HashMap<>();

    /** @param quiet after which a round that still lacks values is taken for whole: compaction may have removed them */
    public OpenRounds(Duration quiet) {
        this.quiet = quiet;
    }

    /** Forgets what is held of a partition; reading begins at {@code position}. */
    public void beginAt(Partition partition, long position) {
        partitions.put(partition, new PartitionRounds(position));
    }

    /**
     * @param readTo one beyond the last record read
     * @param values in the order of the partition
     */
    public void add(Partition partition, long readTo, List<ReceivedValue> values, Instant at) {
        PartitionRounds rounds = partitions.computeIfAbsent(partition, p -> new PartitionRounds(0));
        values.forEach(rounds::add);
        rounds.readTo(readTo, at);
    }

    /** The rounds that are whole; those still open stay. */
    public ValueBatch takeWhole(Instant now) {
        closeQuiet(rounds -> !rounds.lastReadAt().plus(quiet).isAfter(now));
        Map<Partition, Span> spans = new HashMap<>();
        List<IndicatorValue> values = new ArrayList<>();
        partitions.forEach((partition, rounds) -> {
            Span span = rounds.takeWhole(values);
            if (span.to() != span.from()) {
                spans.put(partition, span);
            }
        });
        return new ValueBatch(spans, values);
    }

    private void closeQuiet(Predicate<PartitionRounds> isQuiet) {
        partitions.forEach((partition, rounds) -> {
            if (rounds.isOpen() && isQuiet.test(rounds)) {
                LOG.warnf("a round lacks values and is judged as it is partition=%s", partition);
                rounds.closeLast();
            }
        });
    }
}
