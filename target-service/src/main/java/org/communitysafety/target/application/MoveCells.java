package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.target.domain.VictimMoved;
import org.communitysafety.vocabulary.AreaCode;

/** Moves the cells that a fold moved, and marks the values that may say another thing now. */
@ApplicationScoped
public class MoveCells {
    private final IndicatorCells cells;
    private final IncidentFacts facts;
    private final MarkResting resting;
    private final Changes changes;

    public MoveCells(IndicatorCells cells, IncidentFacts facts, MarkResting resting, Changes changes) {
        this.cells = cells;
        this.facts = facts;
        this.resting = resting;
        this.changes = changes;
    }

    /**
     * In the running transaction, after the facts were kept.
     *
     * @return the series that count something, or were said to, for the first time
     */
    Set<Tally.Series> move(Fold fold, Reference reference) {
        changes.markTrace();
        changes.markMoved(fold.moved());
        markVictims(fold.victims(), reference);
        // Last, for from here to the commit other folds wait for these rows.
        IndicatorCells.Opened opened = cells.add(fold.cells(), fold.touched());
        changes.markValues(opened.cells().stream().map(Cell::value).collect(Collectors.toSet()));
        return opened.series();
    }

    /** In the running transaction, once feeds are held: what was judged before is told of these series too. */
    void tell(Set<Tally.Series> opened) {
        resting.opened(opened);
    }

    /**
     * Figures of victims move in the month and place of an incident that came, went or changed, and in those of each later
     * incident of the same victim whose window reaches back to it.
     */
    private void markVictims(Set<VictimMoved> victims, Reference reference) {
        if (victims.isEmpty()) {
            return;
        }
        Map<String, Indicator> indicators = new HashMap<>();
        victims.forEach(victim -> indicators.computeIfAbsent(
                victim.indicator(), id -> reference.indicators().find(id).orElseThrow()));
        Set<ValueKey> marked = new HashSet<>();
        victims.forEach(victim -> mark(victim, reference, marked));
        facts.later(victims, indicators).forEach(victim -> mark(victim, reference, marked));
        changes.markValues(marked);
    }

    private static void mark(VictimMoved victim, Reference reference, Set<ValueKey> marked) {
        for (AreaCode area : reference.geography().containing(victim.place())) {
            marked.add(new ValueKey(victim.indicator(), area, victim.month()));
        }
    }
}
