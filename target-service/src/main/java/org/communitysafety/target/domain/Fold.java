package org.communitysafety.target.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.vocabulary.AreaCode;

/** Turns what each fact was and is into what each cell gains or loses, at every area that contains the fact. */
public final class Fold {
    private final Geography geography;
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<FeedKey, Integer> live = new HashMap<>();

    public Fold(Geography geography) {
        this.geography = geography;
    }

    public Fold add(FactChange change) {
        count(change.before(), -1);
        count(change.now(), 1);
        return this;
    }

    /** What each cell gains, sorted, without the cells that stay as they were. */
    public SortedMap<Cell, Integer> cells() {
        return moved(cells);
    }

    /** What each feed cell's live count gains, sorted, without those that stay as they were. */
    public SortedMap<FeedKey, Integer> live() {
        return moved(live);
    }

    private void count(Counted fact, int by) {
        if (fact == null) {
            return;
        }
        live.merge(fact.feedKey(), by, Integer::sum);
        for (String indicator : Indicators.movedBy(fact.category(), fact.hate())) {
            for (AreaCode area : geography.containing(fact.place())) {
                cells.merge(new Cell(indicator, area, fact.month(), fact.agency()), by, Integer::sum);
            }
        }
    }

    private static <K> SortedMap<K, Integer> moved(Map<K, Integer> gains) {
        SortedMap<K, Integer> moved = new TreeMap<>(gains);
        moved.values().removeIf(gain -> gain == 0);
        return moved;
    }
}
