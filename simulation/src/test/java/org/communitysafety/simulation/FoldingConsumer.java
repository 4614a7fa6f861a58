package org.communitysafety.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.kit.kafka.PublishFailedException;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.StaleOffsetException;
import org.communitysafety.simulation.target.TargetDatabase;
import org.communitysafety.simulation.target.TargetInstance;
import org.communitysafety.simulation.target.ValueTopic;
import org.communitysafety.target.application.ConflictingWriteException;
import org.communitysafety.target.application.EventBatch;

/** One process of target-service: polls, folds, judges feeds, publishes. It keeps to what the poll loop does. */
final class FoldingConsumer {
    static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparing(Partition::number);
    private static final int MOST_AT_ONCE = 12;

    private final String name;
    private final EventLog log;
    private final Chance chance;
    private final TargetDatabase kept;
    private final ValueTopic topic;
    private final SkewedClock clock;
    private final Map<Partition, Long> positions = new TreeMap<>(ORDER);
    private TargetInstance instance;
    private EventBatch inHand;
    private boolean busy;

    FoldingConsumer(
            String name, EventLog log, Chance chance, TargetDatabase kept, ValueTopic topic, SkewedClock clock) {
        this.name = name;
        this.log = log;
        this.chance = chance;
        this.kept = kept;
        this.topic = topic;
        this.clock = clock;
        start();
    }

    SkewedClock clock() {
        return clock;
    }

    private void start() {
        inHand = null;
        instance = new TargetInstance(kept, topic, clock, this::lost);
    }

    /** Partitions of the batch in hand that belong to somebody else by now. */
    private Set<Partition> lost() {
        Set<Partition> lost = new TreeSet<>(ORDER);
        lost.addAll(inHand == null ? Set.of() : inHand.positions().keySet());
        lost.removeAll(positions.keySet());
        return lost;
    }

    /** Reading begins where the ledger says. */
    void assign(Set<Partition> partitions) {
        Set<Partition> added = new HashSet<>(partitions);
        added.removeAll(positions.keySet());
        positions.keySet().retainAll(partitions);
        if (inHand != null && !lost().isEmpty()) {
            if (chance.allows(Fault.ZOMBIE_WRITER)) {
                chance.count(Fault.ZOMBIE_WRITER, name);
            } else {
                inHand = null;
            }
        }
        if (!added.isEmpty()) {
            chance.calmly(() -> positions.putAll(instance.startPositions(added)));
        }
    }

    /** Folds what is in hand, else polls. */
    void step() {
        guarded("folding", () -> {
            if (inHand == null) {
                poll();
            } else {
                fold();
            }
        });
    }

    /** As {@link #step()}, and folds at once what was polled. */
    void pollAndFold() {
        guarded("folding", () -> {
            if (inHand == null) {
                poll();
            }
            if (inHand != null) {
                fold();
            }
        });
    }

    void publish() {
        guarded("publishing", () -> {
            int judged = instance.judgeDue();
            int values = instance.publish();
            chance.tell(() -> "%s judged %d feeds, published %d values".formatted(name, judged, values));
        });
    }

    private void poll() {
        List<Sent> polled = new ArrayList<>();
        Map<Partition, Span> spans = new HashMap<>();
        int earliestLeft = Integer.MAX_VALUE;
        for (Map.Entry<Partition, Long> each : positions.entrySet()) {
            List<Sent> waiting = log.from(each.getKey(), each.getValue());
            int most = chance.allows(Fault.REORDER) ? chance.below(MOST_AT_ONCE) : waiting.size();
            List<Sent> taken = waiting.subList(0, Math.min(most, waiting.size()));
            if (taken.size() < waiting.size()) {
                earliestLeft = Math.min(earliestLeft, waiting.get(taken.size()).number());
            }
            if (!taken.isEmpty()) {
                polled.addAll(taken);
                spans.put(each.getKey(), new Span(each.getValue(), each.getValue() + taken.size()));
            }
        }
        int left = earliestLeft;
        if (polled.stream().anyMatch(each -> each.number() > left)) {
            chance.count(Fault.REORDER, name);
        }
        if (!spans.isEmpty()) {
            inHand = log.sort(polled, spans);
            chance.tell(() -> "%s polled %s".formatted(name, ordered(spans)));
        }
    }

    private static Map<Partition, Span> ordered(Map<Partition, Span> spans) {
        Map<Partition, Span> ordered = new TreeMap<>(ORDER);
        ordered.putAll(spans);
        return ordered;
    }

    private void fold() {
        EventBatch batch = inHand;
        instance.fold(batch);
        chance.tell(() -> "%s folded %s".formatted(name, ordered(batch.positions())));
        if (chance.strikes(Fault.REDELIVERY, 60)) {
            chance.count(Fault.REDELIVERY, name);
            instance.fold(batch);
        }
        inHand = null;
        batch.positions().forEach((partition, span) -> positions.computeIfPresent(partition, (p, stood) -> span.to()));
    }

    /** A loop that fails goes on where the ledger says; a process that dies begins anew. */
    private void guarded(String doing, Runnable work) {
        busy = true;
        try {
            work.run();
        } catch (ProcessDiedException e) {
            chance.tell(() -> "%s died while %s".formatted(name, doing));
            start();
            readPositions();
        } catch (StaleOffsetException | ConflictingWriteException | PublishFailedException e) {
            chance.tell(() -> "%s failed while %s: %s".formatted(name, doing, e));
            inHand = null;
            readPositions();
        } finally {
            busy = false;
        }
    }

    /** True while it is at work: a process does one thing at a time. */
    boolean isBusy() {
        return busy;
    }

    private void readPositions() {
        Set<Partition> assigned = new HashSet<>(positions.keySet());
        if (!assigned.isEmpty()) {
            chance.calmly(() -> positions.putAll(instance.startPositions(assigned)));
        }
    }

    void jump(Duration by) {
        clock.skew(by);
        chance.tell(() -> "%s has a clock that is off by %s".formatted(name, by));
    }

    @Override
    public String toString() {
        return name;
    }
}
