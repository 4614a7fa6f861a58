package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.Recount;
import org.communitysafety.target.domain.StoredFact;

/** Counts every fact again beside the aggregates that hold, by the path that verifies them, and keeps what differs. */
@ApplicationScoped
public class CountBeside {
    /** Cells kept in memory before they are handed on. */
    private static final int SLICE = 100_000;

    private final StoredFigures stored;
    private final RebuiltCells rebuilt;
    private final References references;

    public CountBeside(StoredFigures stored, RebuiltCells rebuilt, References references) {
        this.stored = stored;
        this.rebuilt = rebuilt;
        this.references = references;
    }

    /**
     * What a count found on its view of the database.
     *
     * @param version of the reference that it was counted by
     * @param misplaced whether facts are stored at another place than the look-up says: then nothing was compared
     * @param lacking what the months of feeds lack
     */
    record Counted(
            long version,
            long facts,
            long cells,
            boolean misplaced,
            List<FeedGain> lacking,
            FirstDifferences differences) {}

    /** In the running transaction, in which nothing was read yet. */
    Counted count(long rebuild) {
        stored.standStill();
        Reference reference = references.current();
        FirstDifferences differences = new FirstDifferences();
        Recount recount = new Recount(reference.geography(), reference.indicators(), reference.agencies(), differences);
        rebuilt.beginCount();
        stored.eachFact(fact -> add(recount, fact));
        stored.eachReferral(kept -> add(recount, kept, reference));
        recount.settle(reference.pathways());
        stored.eachMeeting(meeting -> recount.add(FoldReferrals.placed(meeting, reference)));
        if (differences.all() > 0) {
            return new Counted(reference.version(), recount.facts(), 0, true, List.of(), differences);
        }
        stored.eachArrival(recount::arrived);
        rebuilt.count(recount.takeCells());
        rebuilt.holdNewest(rebuild);
        long cells = rebuilt.keepDifferences();
        rebuilt.eachDifference(differences);
        var arrived = stored.arrived();
        var live = stored.live();
        recount.compareFeeds(arrived, live);
        return new Counted(
                reference.version(), recount.facts(), cells, false, recount.lacking(arrived, live), differences);
    }

    private void add(Recount recount, KeptReferral kept, Reference reference) {
        FoldReferrals.recount(kept, reference, recount);
        handOnWhenLarge(recount);
    }

    private void add(Recount recount, StoredFact fact) {
        recount.add(fact);
        handOnWhenLarge(recount);
    }

    private void handOnWhenLarge(Recount recount) {
        if (recount.cells() >= SLICE) {
            rebuilt.count(recount.takeCells());
        }
    }
}
