package org.communitysafety.target.application;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Difference;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.StoredFact;
import org.communitysafety.target.domain.referral.PanelMeeting;

/** Everything that is kept, row by row as it is, on one view of the database. */
public interface StoredFigures {
    /** From here to the end of the transaction one view of the database is seen. */
    void standStill();

    /** How far each partition was folded. */
    Map<Partition, Long> positions();

    void eachFact(Consumer<StoredFact> taker);

    void eachReferral(Consumer<KeptReferral> taker);

    void eachMeeting(Consumer<PanelMeeting> taker);

    /** Feeds and months in which a known subject arrived besides its first. */
    void eachArrival(BiConsumer<FeedKey, Long> taker);

    Map<Cell, Long> cells();

    Map<FeedKey, Long> arrived();

    Map<FeedKey, Long> live();

    /** Opens a place for replayed facts beside the stored ones, which goes with the transaction. */
    void beginReplay();

    /** Keeps the newest version of each fact of the batch and of those before it. */
    void replayed(EventBatch batch);

    /** @param whole whether a stored fact that was not replayed is a difference */
    void compareReplayed(boolean whole, Consumer<Difference> differences);
}
