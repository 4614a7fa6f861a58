package org.communitysafety.simulation.target;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.communitysafety.kit.ledger.Extent;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.StaleOffsetException;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;

/** The ledger by its rules: positions move in the transaction of the effect, from where they stand. */
public final class MemoryPositions {
    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparing(Partition::number);

    private final Database database;
    private final Table<Partition, Long> next;
    private final PlantedBug bug;
    private final BiConsumer<Partition, String> moved;

    /** @param moved is told of each position that moved from where the batch did not begin */
    public MemoryPositions(Database database, PlantedBug bug, BiConsumer<Partition, String> moved) {
        this.database = database;
        this.next = database.table();
        this.bug = bug;
        this.moved = moved;
    }

    public Map<Partition, Long> committed() {
        return next.committed();
    }

    public Map<Partition, Long> of(Set<Partition> partitions) {
        database.statement("positions");
        Map<Partition, Long> positions = new HashMap<>();
        partitions.forEach(each -> positions.put(each, next.find(each).orElse(0L)));
        return positions;
    }

    /** As the services ask: the simulated log loses nothing, so nothing stands against where reading stood. */
    public Map<Partition, Start> startsOf(Retained retained) {
        Map<Partition, Start> starts = new HashMap<>();
        of(retained.extents().keySet()).forEach((partition, position) -> starts.put(partition, Start.at(position)));
        return starts;
    }

    public static Retained everythingOf(Set<Partition> partitions) {
        Map<Partition, Extent> extents = new HashMap<>();
        partitions.forEach(each -> extents.put(each, new Extent("simulated", 0, Long.MAX_VALUE)));
        return new Retained(extents, Set.of());
    }

    public static Map<Partition, Long> next(Map<Partition, Start> starts) {
        Map<Partition, Long> next = new HashMap<>();
        starts.forEach((partition, start) -> next.put(partition, start.next()));
        return next;
    }

    /** @param lost whether the consumer has lost the partition since it read */
    public void advance(Map<Partition, Span> spans, Set<Partition> lost) {
        database.statement("advance");
        List<Partition> sorted = spans.keySet().stream().sorted(ORDER).toList();
        for (Partition partition : sorted) {
            Span span = spans.get(partition);
            next.hold(partition);
            long stands = next.find(partition).orElse(0L);
            if (stands != span.from() && !isLetPass(lost.contains(partition))) {
                throw new StaleOffsetException(partition.topic(), 0, spans.size());
            }
            move(partition, span);
        }
    }

    private boolean isLetPass(boolean lost) {
        return bug == PlantedBug.SKIP_THE_COMPARE_AND_SET || bug == PlantedBug.ACCEPT_THE_ZOMBIE && lost;
    }

    private void move(Partition partition, Span span) {
        if (bug == PlantedBug.COMMIT_BEFORE_WRITE) {
            next.putAtOnce(partition, span.to());
            return;
        }
        next.put(partition, span.to());
        database.beforeCommit(() -> {
            long stands = next.committed().getOrDefault(partition, 0L);
            if (stands != span.from()) {
                moved.accept(partition, "stood at %d and was moved by %s".formatted(stands, span));
            }
        });
    }
}
