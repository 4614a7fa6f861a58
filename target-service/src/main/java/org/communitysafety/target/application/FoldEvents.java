package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.target.domain.FactChange;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.IncidentBatch;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.PlacedIncident;
import org.communitysafety.target.domain.Tally;
import org.jboss.logging.Logger;

/**
 * Takes one poll into facts, cells, feeds and marks of what changed, with the positions it moves, in one transaction:
 * the whole batch or nothing, once.
 */
@ApplicationScoped
public class FoldEvents {
    private static final Logger LOG = Logger.getLogger(FoldEvents.class);
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final Positions positions;
    private final FollowPersons persons;
    private final IncidentFacts facts;
    private final FoldOtherEvents others;
    private final FoldFeeds feeds;
    private final MoveCells cells;

    public FoldEvents(
            Transactions transactions,
            Positions positions,
            FollowPersons persons,
            IncidentFacts facts,
            FoldOtherEvents others,
            FoldFeeds feeds,
            MoveCells cells) {
        this.transactions = transactions;
        this.positions = positions;
        this.persons = persons;
        this.facts = facts;
        this.others = others;
        this.feeds = feeds;
        this.cells = cells;
    }

    public Map<Partition, Start> startPositions(Retained retained) {
        return transactions.call(() -> positions.of(retained));
    }

    /**
     * @return how many incidents of the batch changed nothing: known already, or superseded
     * @throws org.communitysafety.kit.ledger.StaleOffsetException when the batch was folded before; nothing is kept
     */
    public int fold(EventBatch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.call(() -> foldOnce(batch));
            } catch (ConflictingWriteException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debugf("batch met another writer, folding it again attempt=%d", attempt);
            }
        }
    }

    private int foldOnce(EventBatch polled) {
        positions.advance(polled.positions());
        FollowPersons.Followed followed = persons.heldStill(polled);
        Reference reference = followed.reference();
        EventBatch batch = followed.batch();
        Fold fold = new Fold(reference.geography(), reference.indicators());
        persons.join(followed, fold);
        IncidentBatch incidents = new IncidentBatch(batch.incidents());
        IncidentFacts.Kept kept = facts.keep(place(incidents, reference));
        fold(batch, kept.changes(), reference, fold);
        persons.erase(followed, fold);
        List<FeedGain> sent = others.fold(batch, reference, fold);
        Set<Tally.Series> opened = cells.move(fold, reference);
        feeds.fold(incidents, kept, fold.live(), sent, batch.declarations());
        cells.tell(opened);
        return batch.incidents().size() - kept.changes().size();
    }

    private static List<PlacedIncident> place(IncidentBatch incidents, Reference reference) {
        return incidents.newest().stream()
                .map(incident -> place(incident, reference))
                .toList();
    }

    private static PlacedIncident place(IncidentVersion incident, Reference reference) {
        return PlacedIncident.of(
                incident,
                reference.geography(),
                reference.agencies().get(incident.agency()).area());
    }

    /** What was superseded before it counted leaves the same cells behind as if it had counted for a while. */
    private static void fold(EventBatch batch, List<FactChange> changes, Reference reference, Fold fold) {
        fold.addAll(changes);
        if (changes.size() == batch.incidents().size()) {
            return;
        }
        Set<IncidentVersion> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        changes.forEach(change -> counted.add(change.told()));
        batch.incidents().stream()
                .filter(incident -> !incident.isCancelled() && !counted.contains(incident))
                .forEach(incident -> fold.touch(place(incident, reference).counted()));
    }
}
