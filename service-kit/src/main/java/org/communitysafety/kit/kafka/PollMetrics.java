package org.communitysafety.kit.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;

/** What is measured of one loop; every meter is there from the beginning, with the loop's name. */
final class PollMetrics {
    private static final String LOOP = "loop";

    private final DistributionSummary records;
    private final Timer duration;
    private final Counter failures;
    private volatile double lag = Double.NaN;
    private volatile int partitions;
    private volatile long wellAt = System.nanoTime();

    /** @param heldPartitions how many are held back now */
    PollMetrics(String loop, IntSupplier heldPartitions) {
        MeterRegistry registry = Metrics.globalRegistry;
        records = DistributionSummary.builder("csp.poll.batch")
                .description("Records handed over per batch")
                .baseUnit("records")
                .tag(LOOP, loop)
                .register(registry);
        duration = Timer.builder("csp.poll.batch.duration")
                .description("From a batch handed over until it was kept, waits for a database included")
                .tag(LOOP, loop)
                .register(registry);
        failures = Counter.builder("csp.poll.failures")
                .description("Batches that were not kept and are taken again")
                .tag(LOOP, loop)
                .register(registry);
        Gauge.builder("csp.poll.lag", () -> lag)
                .description("Records not yet taken, over the partitions of this loop")
                .baseUnit("records")
                .tag(LOOP, loop)
                .register(registry);
        Gauge.builder("csp.poll.silence", () -> (System.nanoTime() - wellAt) / 1e9)
                .description("Since the last poll after which everything was kept")
                .baseUnit("seconds")
                .tag(LOOP, loop)
                .register(registry);
        Gauge.builder("csp.poll.partitions", () -> partitions)
                .description("Partitions this loop reads")
                .tag(LOOP, loop)
                .register(registry);
        Gauge.builder("csp.poll.held.partitions", heldPartitions::getAsInt)
                .description("Partitions not read because records of them are gone unread")
                .tag(LOOP, loop)
                .register(registry);
    }

    void kept(int recordsOfBatch, Duration taken) {
        records.record(recordsOfBatch);
        duration.record(taken);
    }

    void failed() {
        failures.increment();
    }

    /** A poll and its batch, if it brought one, are through. @param partitionsRead those held back not among them */
    void polledWell(int partitionsRead) {
        partitions = partitionsRead;
        wellAt = System.nanoTime();
    }

    /** @param recordsBehind not yet taken */
    void behind(long recordsBehind) {
        lag = recordsBehind;
    }
}
