package org.communitysafety.target.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Turns what each fact was and is into what each cell gains or loses, at every area that contains the fact, for the
 * indicators as they are defined now.
 */
public final class Fold {
    private final Geography geography;
    private final Indicators indicators;
    private final Map<Counted.Traits, List<Indicators.Counting>> known = new HashMap<>();
    private final Map<Cell, Long> cells = new HashMap<>();
    private final Map<FeedKey, Integer> live = new HashMap<>();
    private final Set<VictimMoved> victims = new HashSet<>();

    public Fold(Geography geography, Indicators indicators) {
        this.geography = geography;
        this.indicators = indicators;
    }

    public Fold add(FactChange change) {
        move(change.before(), -1);
        move(change.now(), 1);
        return this;
    }

    /** Counts facts alike as if each were new; feeds are left alone. */
    public Fold add(Counted fact, long facts) {
        count(fact, facts);
        return this;
    }

    /** What each cell gains, sorted, without the cells that stay as they were. */
    public SortedMap<Cell, Long> cells() {
        SortedMap<Cell, Long> moved = new TreeMap<>(cells);
        moved.values().removeIf(gain -> gain == 0);
        return moved;
    }

    /** How many cells were touched so far. */
    public int size() {
        return cells.size();
    }

    /** What each feed cell's live count gains, sorted, without those that stay as they were. */
    public SortedMap<FeedKey, Integer> live() {
        SortedMap<FeedKey, Integer> moved = new TreeMap<>(live);
        moved.values().removeIf(gain -> gain == 0);
        return moved;
    }

    /** The victims of what changed, for indicators that ask whether a victim had been one before. */
    public Set<VictimMoved> victims() {
        return Set.copyOf(victims);
    }

    private void move(Counted fact, int by) {
        if (fact == null) {
            return;
        }
        live.merge(fact.feedKey(), by, Integer::sum);
        count(fact, by);
        if (!fact.victim().isEmpty()) {
            countings(fact).stream()
                    .filter(counting -> counting.indicator().kind() == Indicator.Kind.REPEAT_VICTIMISATION)
                    .forEach(counting -> victims.add(
                            new VictimMoved(counting.indicator().id(), fact.victim(), fact.place(), fact.month())));
        }
    }

    private void count(Counted fact, long by) {
        for (Indicators.Counting counting : countings(fact)) {
            Indicator.Moved moved = counting.indicator().moved(fact, counting.amount());
            if (moved != null) {
                for (AreaCode area : geography.containing(fact.place())) {
                    Cell cell = new Cell(
                            moved.cell(), area, moved.month(), fact.traits().agency());
                    cells.merge(cell, by * moved.amount(), Long::sum);
                }
            }
        }
    }

    private List<Indicators.Counting> countings(Counted fact) {
        return known.computeIfAbsent(fact.traits(), indicators::countingsOf);
    }
}
