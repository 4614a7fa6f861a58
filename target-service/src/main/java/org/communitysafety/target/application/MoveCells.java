package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.target.domain.VictimMoved;
import org.communitysafety.vocabulary.AreaCode;

/** Moves the cells that a fold moved, and marks the values that may say another thing now. */
@ApplicationScoped
public class MoveCells {
    private final IndicatorCells cells;
    private final IncidentFacts facts;
    private final Changes changes;

    public MoveCells(IndicatorCells cells, IncidentFacts facts, Changes changes) {
        this.cells = cells;
        this.facts = facts;
        this.changes = changes;
    }

    /** In the running transaction, after the facts were kept. */
    void move(Fold fold, Reference reference) {
        SortedMap<Cell, Long> gains = fold.cells();
        cells.add(gains);
        changes.markValues(gains.keySet().stream()
                .map(cell -> new ValueKey(cell.indicator(), cell.area(), cell.month()))
                .collect(Collectors.toSet()));
        markRepeats(fold.victims(), reference);
    }

    /**
     * Shares of repeat victims move in the month and place of an incident that came, went or changed, and in those of
     * each later incident of the same victim whose window reaches back to it.
     */
    private void markRepeats(Set<VictimMoved> victims, Reference reference) {
        if (victims.isEmpty()) {
            return;
        }
        Map<String, Integer> windows = new HashMap<>();
        victims.forEach(victim -> windows.computeIfAbsent(
                victim.indicator(),
                id -> reference.indicators().find(id).orElseThrow().definition().windowMonths()));
        Set<ValueKey> marked = new HashSet<>();
        victims.forEach(victim -> mark(victim, reference, marked));
        facts.later(victims, windows).forEach(victim -> mark(victim, reference, marked));
        changes.markValues(marked);
    }

    private static void mark(VictimMoved victim, Reference reference, Set<ValueKey> marked) {
        for (AreaCode area : reference.geography().containing(victim.place())) {
            marked.add(new ValueKey(victim.indicator(), area, victim.month()));
        }
    }
}
