package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.application.CountBeside.Counted;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;

/** Puts right what a count beside the aggregates found, while events are folded, and marks it to be published. */
@ApplicationScoped
public class PutRight {
    private static final int SLICE = 5_000;

    private final RebuiltCells rebuilt;
    private final References references;
    private final IncidentFacts facts;
    private final FoldFeeds feeds;
    private final MarkResting resting;
    private final Changes changes;

    public PutRight(
            RebuiltCells rebuilt,
            References references,
            IncidentFacts facts,
            FoldFeeds feeds,
            MarkResting resting,
            Changes changes) {
        this.rebuilt = rebuilt;
        this.references = references;
        this.facts = facts;
        this.feeds = feeds;
        this.resting = resting;
        this.changes = changes;
    }

    /**
     * In the running transaction: places facts by the look-up. Figures of victims are read from the facts, so they are told
     * again.
     */
    void places() {
        Reference reference = references.heldStill();
        facts.placeAll();
        changes.markCells(reference.indicators().all().stream()
                .filter(indicator -> indicator.kind().isOfVictims())
                .map(Indicator::id)
                .toList());
    }

    /**
     * In the running transaction: adds to aggregates what they lacked when they were counted. Folds add and never set, and
     * the reference is held still as it was then, so what was folded in between counts beside it.
     *
     * @return false when the reference has changed since it was counted by; nothing was put right
     */
    boolean aggregates(long rebuild, Counted counted) {
        rebuilt.holdNewest(rebuild);
        if (references.heldStill().version() != counted.version()) {
            return false;
        }
        Set<Tally.Series> opened = rebuilt.opened();
        rebuilt.addLacking();
        markValues();
        feeds.putRight(counted.lacking());
        resting.opened(opened);
        rebuilt.clear();
        return true;
    }

    private void markValues() {
        List<ValueKey> slice = new ArrayList<>(SLICE);
        rebuilt.eachValue(value -> {
            slice.add(value);
            if (slice.size() == SLICE) {
                changes.markValues(slice);
                slice.clear();
            }
        });
        changes.markValues(slice);
    }
}
