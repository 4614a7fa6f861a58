package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.PlacedMeeting;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.RepeatCases;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Counts cells again from the facts, with the fold that counts what arrives, in the running transaction, which holds
 * the reference alone: events are taken in meanwhile and folded right after. What moved is published as ever.
 */
@ApplicationScoped
public class CountAgain {
    /** Cells kept in memory before they are handed on. */
    private static final int SLICE = 50_000;

    private final IncidentFacts facts;
    private final IndicatorCells cells;
    private final References references;
    private final MarkResting resting;
    private final ReferralFacts referrals;
    private final Changes changes;

    public CountAgain(
            IncidentFacts facts,
            IndicatorCells cells,
            References references,
            MarkResting resting,
            ReferralFacts referrals,
            Changes changes) {
        this.facts = facts;
        this.cells = cells;
        this.references = references;
        this.resting = resting;
        this.referrals = referrals;
        this.changes = changes;
    }

    /** Places every fact anew and counts everything. */
    void everything() {
        facts.placeAll();
        Reference reference = references.current();
        count(reference, reference.indicators(), null, IndicatorCells.Scope.ALL);
    }

    /** Counts what these indicators count, and marks the months in which they count nothing. */
    void indicators(Collection<String> ids) {
        Reference reference = references.current();
        Indicators counted = reference.indicators().counting(ids);
        Set<String> series = counted.cellsBehind(ids);
        if (!series.isEmpty()) {
            count(reference, counted, null, new IndicatorCells.Scope(series, null));
        }
        resting.indicators(ids);
        changes.markReportedOf(reference.indicators().reportedBehind(ids));
    }

    /** Counts what lies in an own area, given all that may lie there. */
    void area(AreaCode own, Collection<AreaCode> places) {
        Reference reference = references.current();
        count(reference, reference.indicators(), places, new IndicatorCells.Scope(null, own));
    }

    private void count(
            Reference reference, Indicators indicators, Collection<AreaCode> places, IndicatorCells.Scope scope) {
        cells.beginRecount();
        Slices slices = new Slices(reference.geography(), indicators, scope);
        if (indicators.countIncidents()) {
            facts.each(places, slices::take);
        }
        if (indicators.countReferrals()) {
            RepeatCases repeats = repeats(reference, indicators);
            referrals.each(kept -> slices.take(kept, reference, repeats));
        }
        if (indicators.countMeetings()) {
            referrals.eachMeeting(meeting -> slices.take(FoldReferrals.placed(meeting, reference)));
        }
        slices.handOn();
        cells.endRecount(scope);
    }

    /** Knows every case before the first is counted. */
    private RepeatCases repeats(Reference reference, Indicators indicators) {
        RepeatCases repeats = new RepeatCases(reference.pathways());
        if (indicators.countRepeats()) {
            referrals.each(kept -> repeats.addAll(FoldReferrals.lives(kept, reference)));
        }
        return repeats;
    }

    /** Folds until there is enough to hand on. */
    private final class Slices {
        private final Geography geography;
        private final Indicators indicators;
        private final IndicatorCells.Scope scope;
        private Fold fold;

        Slices(Geography geography, Indicators indicators, IndicatorCells.Scope scope) {
            this.geography = geography;
            this.indicators = indicators;
            this.scope = scope;
            this.fold = new Fold(geography, indicators);
        }

        void take(IncidentFacts.Alike alike) {
            fold.add(alike.fact(), alike.facts());
            handOnWhenLarge();
        }

        void take(KeptReferral kept, Reference reference, RepeatCases repeats) {
            for (ReferralLife life : FoldReferrals.lives(kept, reference)) {
                fold.come(FoldReferrals.placed(life, reference, repeats.of(life)));
                fold.comeClocks(FoldReferrals.clocks(life, kept.clocksUntil(), reference));
            }
            handOnWhenLarge();
        }

        void take(PlacedMeeting meeting) {
            fold.come(meeting);
            handOnWhenLarge();
        }

        private void handOnWhenLarge() {
            if (fold.size() >= SLICE) {
                handOn();
            }
        }

        void handOn() {
            SortedMap<Cell, Long> counted = new TreeMap<>(fold.cells());
            counted.keySet().removeIf(cell -> !scope.holds(cell));
            cells.recount(counted);
            fold = new Fold(geography, indicators);
        }
    }
}
