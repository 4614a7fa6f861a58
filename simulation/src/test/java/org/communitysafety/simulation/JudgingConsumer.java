package org.communitysafety.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.kit.kafka.PublishFailedException;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.StaleOffsetException;
import org.communitysafety.reporting.application.OpenRounds;
import org.communitysafety.reporting.application.ReceivedValue;
import org.communitysafety.reporting.application.ReportingCore;
import org.communitysafety.reporting.messaging.ReadForm;
import org.communitysafety.simulation.target.ValueTopic;
import org.communitysafety.target.application.ConflictingWriteException;

/** One process of reporting-service: polls values, waits for whole rounds, judges and tells. */
final class JudgingConsumer {
    static final String TOPIC = "indicator-values";
    /** Longer than any fault lasts: what is shown here is that nothing needs it. */
    private static final Duration QUIET = Duration.ofDays(5);

    private static final int MOST_AT_ONCE = 40;

    private final String name;
    private final ValueTopic topic;
    private final Chance chance;
    private final SkewedClock clock;
    private final Supplier<ReportingCore> starting;
    private final boolean oneByOne;
    private final Map<Partition, Long> readTo = new TreeMap<>(FoldingConsumer.ORDER);
    private ReportingCore core;
    private OpenRounds rounds;
    private boolean busy;

    /** @param oneByOne the planted bug that takes each value for a whole round */
    JudgingConsumer(
            String name,
            ValueTopic topic,
            Chance chance,
            SkewedClock clock,
            Supplier<ReportingCore> starting,
            boolean oneByOne) {
        this.name = name;
        this.topic = topic;
        this.chance = chance;
        this.clock = clock;
        this.starting = starting;
        this.oneByOne = oneByOne;
        start();
    }

    private void start() {
        core = starting.get();
        rounds = new OpenRounds(QUIET);
    }

    void assign(Set<Partition> partitions) {
        if (!readTo.keySet().equals(partitions)) {
            // As a poll loop that lost and got partitions while it was away: it begins where the ledger says.
            readTo.keySet().retainAll(partitions);
            partitions.forEach(partition -> readTo.put(partition, 0L));
            begin();
        }
    }

    private void begin() {
        rounds = new OpenRounds(QUIET);
        chance.calmly(() -> core.positions(new HashSet<>(readTo.keySet())).forEach((partition, position) -> {
            rounds.beginAt(partition, position);
            readTo.put(partition, position);
        }));
    }

    void poll() {
        guarded(() -> {
            for (Partition partition : readTo.keySet()) {
                read(partition);
            }
            core.receive(rounds.takeWhole(clock.instant()));
        });
    }

    void review() {
        guarded(core::review);
    }

    private void read(Partition partition) {
        long from = readTo.get(partition);
        List<IndicatorValueChanged> records = topic.partition(partition.number());
        int waiting = records.size() - (int) from;
        int most = chance.allows(Fault.SHORT_POLL) ? chance.below(MOST_AT_ONCE) : waiting;
        int taken = Math.min(most, waiting);
        if (taken > 0) {
            countShort(records, (int) from + taken);
            List<ReceivedValue> received = new ArrayList<>();
            for (int offset = (int) from; offset < from + taken; offset++) {
                IndicatorValueChanged record = records.get(offset);
                received.add(new ReceivedValue(offset, ReadForm.of(record), oneByOne ? 1 : record.roundSize()));
            }
            readTo.put(partition, from + taken);
            rounds.add(partition, from + taken, received, clock.instant());
            chance.tell(() -> "%s read %s-%d from %d to %d"
                    .formatted(name, partition.topic(), partition.number(), from, from + taken));
        }
    }

    private void countShort(List<IndicatorValueChanged> records, int to) {
        if (to < records.size()
                && records.get(to).round() == records.get(to - 1).round()) {
            chance.count(Fault.SHORT_POLL, name);
        }
    }

    private void guarded(Runnable work) {
        busy = true;
        try {
            work.run();
        } catch (ProcessDiedException e) {
            chance.tell(() -> name + " died");
            start();
            begin();
        } catch (StaleOffsetException | ConflictingWriteException | PublishFailedException e) {
            chance.tell(() -> "%s failed: %s".formatted(name, e));
            begin();
        } finally {
            busy = false;
        }
    }

    /** True while it is at work: a process does one thing at a time. */
    boolean isBusy() {
        return busy;
    }

    void jump(Duration by) {
        clock.skew(by);
        chance.tell(() -> "%s has a clock that is off by %s".formatted(name, by));
    }

    SkewedClock clock() {
        return clock;
    }
}
