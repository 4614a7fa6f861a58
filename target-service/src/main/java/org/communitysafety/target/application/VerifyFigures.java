package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.communitysafety.target.application.RetainedEvents.Coverage;
import org.communitysafety.target.domain.Recount;

/**
 * Holds the aggregates against a recount of the facts in plain Java, and the facts against a replay of the retained
 * topics, all on one view of the database while events are taken in. Tells every difference and repairs none.
 */
@ApplicationScoped
public class VerifyFigures {
    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    private final StoredFigures stored;
    private final RetainedEvents retained;
    private final References references;
    private final FollowPersons persons;
    private final Clock clock;

    public VerifyFigures(
            StoredFigures stored, RetainedEvents retained, References references, FollowPersons persons, Clock clock) {
        this.stored = stored;
        this.retained = retained;
        this.references = references;
        this.persons = persons;
        this.clock = clock;
    }

    public Verification verify() {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(this::onOneView);
    }

    private Verification onOneView() {
        FirstDifferences told = new FirstDifferences();
        stored.standStill();
        Recount recount = recount(told);
        stored.beginReplay();
        Reference reference = references.current();
        Coverage coverage =
                retained.replay(stored.positions(), batch -> stored.replayed(persons.asKnown(batch, reference)));
        stored.compareReplayed(coverage.whole(), told);
        return new Verification(
                clock.instant(),
                recount.facts(),
                recount.cells(),
                coverage.events(),
                coverage.setAside(),
                coverage.whole(),
                told.first(),
                told.all());
    }

    private Recount recount(FirstDifferences told) {
        Reference reference = references.current();
        Recount recount = new Recount(reference.geography(), reference.indicators(), reference.agencies(), told);
        stored.eachFact(recount::add);
        stored.eachReferral(kept -> FoldReferrals.recount(kept, reference, recount));
        recount.settle(reference.pathways());
        stored.eachMeeting(meeting -> recount.add(FoldReferrals.placed(meeting, reference)));
        stored.eachArrival(recount::arrived);
        recount.compareCells(stored.cells());
        recount.compareFeeds(stored.arrived(), stored.live());
        return recount;
    }
}
