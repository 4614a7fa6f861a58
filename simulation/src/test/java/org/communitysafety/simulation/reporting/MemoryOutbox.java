package org.communitysafety.simulation.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.communitysafety.reporting.application.Outbox;
import org.communitysafety.reporting.application.Publication;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;

/** What is to be told, in order. */
public final class MemoryOutbox implements Outbox {
    private final Database database;
    private final Table<Long, Publication> waiting;
    private final PlantedBug bug;
    private final List<UUID> happened = new ArrayList<>();

    MemoryOutbox(Database database, PlantedBug bug) {
        this.database = database;
        this.waiting = database.numbered();
        this.bug = bug;
    }

    /** Everything that was committed, in order. */
    public List<UUID> happened() {
        return happened;
    }

    public int waiting() {
        return waiting.committed().size();
    }

    @Override
    public void add(List<Publication> publications) {
        database.statement("add to outbox");
        for (Publication one : publications) {
            long sequence = database.next("outbox");
            Publication kept = new Publication(
                    sequence,
                    new UUID(0, sequence),
                    one.kind(),
                    one.at(),
                    one.measure(),
                    one.status(),
                    one.restated(),
                    one.alertId(),
                    one.alert(),
                    one.traceParent());
            database.beforeCommit(() -> happened.add(kept.eventId()));
            if (bug == PlantedBug.TELL_BEFORE_COMMIT) {
                waiting.putAtOnce(sequence, kept);
            } else {
                waiting.put(sequence, kept);
            }
        }
    }

    @Override
    public void tellAlone() {
        database.lock("outbox");
    }

    @Override
    public List<Publication> next(int limit) {
        database.statement("next of outbox");
        List<Publication> next = waiting.all().stream().limit(limit).toList();
        if (bug == PlantedBug.FORGET_WHAT_WAS_NOT_TOLD) {
            next.forEach(one -> waiting.removeAtOnce(one.sequence()));
        }
        return next;
    }

    @Override
    public void remove(List<Publication> told) {
        told.forEach(one -> waiting.remove(one.sequence()));
    }
}
