package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.IncidentTokens;
import org.communitysafety.vocabulary.RegisterId;

/**
 * Turns what each fact was and is into what each cell gains or loses, at every area that contains the fact, for the
 * indicators as they are defined now.
 */
public final class Fold {
    private static final Comparator<FactChange> NEWEST_FIRST = Comparator.comparing(
                    (FactChange change) -> change.told().version())
            .thenComparing(change -> change.told().key(), FactKey.ORDER)
            .reversed();

    private static final IncidentTokens NOBODY = IncidentTokens.of(null, null);

    private final Geography geography;
    private final Indicators indicators;
    private final StepCells stepCells;
    private final Map<Counted.Traits, List<Indicators.Counting>> known = new HashMap<>();
    private final Map<Cell, Gain> cells = new HashMap<>();
    private final Set<Cell> touched = new HashSet<>();
    private final Map<FeedKey, Integer> live = new HashMap<>();
    private final Set<VictimMoved> victims = new HashSet<>();

    public Fold(Geography geography, Indicators indicators) {
        this.geography = geography;
        this.indicators = indicators;
        this.stepCells = new StepCells(geography, indicators);
    }

    /** Takes the changes of a batch, the newest first, so that the newest are remembered as those that moved a cell. */
    public Fold addAll(Collection<FactChange> changes) {
        List<FactChange> newestFirst = new ArrayList<>(changes);
        newestFirst.sort(NEWEST_FIRST);
        newestFirst.forEach(this::add);
        return this;
    }

    private void add(FactChange change) {
        Set<Cell> left = change.before() == null ? Set.of() : cellsOf(change.before());
        move(change.before(), -1, null, left);
        move(change.now(), 1, change.told(), left);
    }

    /** Counts facts alike as if each were new; feeds are left alone. */
    public Fold add(Counted fact, long facts) {
        count(fact, facts, null, Set.of());
        return this;
    }

    /** Counts the steps of a referral that stand now, on one pathway and in order; feeds are left alone. */
    public void come(List<PlacedStep> life) {
        stepCells.of(life, gaining(1));
    }

    /** Counts clocks of a referral that were not met in time. */
    public void comeClocks(Collection<PlacedClock> clocks) {
        clocks.forEach(clock -> stepCells.of(clock, gaining(1)));
    }

    /** Takes clocks of a referral out that were counted before. */
    public void leaveClocks(Collection<PlacedClock> clocks) {
        clocks.forEach(clock -> stepCells.of(clock, gaining(-1)));
    }

    /** Counts a meeting that stands now. */
    public void come(PlacedMeeting meeting) {
        stepCells.of(meeting, gaining(1));
    }

    /** Takes a meeting out as it stood before. */
    public void leave(PlacedMeeting meeting) {
        stepCells.of(meeting, gaining(-1));
    }

    /** Takes the steps of a referral out that stood before. */
    public void leave(List<PlacedStep> life) {
        stepCells.of(life, gaining(-1));
    }

    /** @param sign 1 for what comes, -1 for what leaves */
    private ObjLongConsumer<Cell> gaining(int sign) {
        return (cell, amount) -> cells.computeIfAbsent(cell, each -> new Gain()).add(sign * amount, null);
    }

    /** Follows the victim of a fact that says the same as before of somebody else: no cell moves, figures of victims may. */
    public void rename(Counted before, Counted now) {
        follow(before);
        follow(now);
    }

    /** Remembers where an incident was said to count that was superseded before it did. */
    public void touch(Counted fact) {
        touched.addAll(cellsOf(fact));
    }

    /** What each cell gains, sorted, without the cells that stay as they were. */
    public SortedMap<Cell, Long> cells() {
        SortedMap<Cell, Long> moved = new TreeMap<>();
        cells.forEach((cell, gain) -> {
            if (gain.amount() != 0) {
                moved.put(cell, gain.amount());
            }
        });
        return moved;
    }

    /** The values that moved, over all agencies, each with the newest incidents that came into its cells. */
    public Map<ValueKey, List<String>> moved() {
        Map<ValueKey, Gain> values = new HashMap<>();
        cells.forEach((cell, gain) -> {
            // Of two scores that change places the sum stays, and who is among the highest may not.
            if (gain.amount() != 0 || indicators.isOfTheTop(cell.indicator())) {
                values.merge(cell.value(), gain, Gain::and);
            }
        });
        Map<UUID, String> ids = new HashMap<>();
        Map<ValueKey, List<String>> moved = new HashMap<>();
        values.forEach((key, gain) -> moved.put(
                key,
                gain.came().stream()
                        .map(incident -> ids.computeIfAbsent(incident.key(), each -> registerId(incident)))
                        .toList()));
        return moved;
    }

    private static String registerId(IncidentVersion incident) {
        return RegisterId.of(incident.agency().value(), incident.subject()).value();
    }

    /** Cells where something was said to count, sorted; that they hold nothing does not mean that nothing was ever told. */
    public SortedSet<Cell> touched() {
        return new TreeSet<>(touched);
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

    private void move(Counted fact, int by, IncidentVersion told, Set<Cell> left) {
        if (fact == null) {
            return;
        }
        live.merge(fact.feedKey(), by, Integer::sum);
        count(fact, by, told, left);
        follow(fact);
    }

    private void follow(Counted fact) {
        if (!fact.tokens().equals(NOBODY)) {
            countings(fact).stream()
                    .map(Indicators.Counting::indicator)
                    .filter(indicator -> indicator.kind().isOfVictims())
                    .forEach(indicator -> follow(indicator, fact));
        }
    }

    private void follow(Indicator indicator, Counted fact) {
        String victim = fact.token(indicator.repeated());
        if (!victim.isEmpty()) {
            indicator
                    .monthOf(fact)
                    .ifPresent(month -> victims.add(new VictimMoved(indicator.id(), victim, fact.place(), month)));
        }
    }

    /** @param left the cells that the fact comes from: it does not move what it stays in */
    private void count(Counted fact, long by, IncidentVersion told, Set<Cell> left) {
        for (Indicators.Counting counting : countings(fact)) {
            Indicator.Moved moved = counting.indicator().moved(fact, counting.amount());
            if (moved != null) {
                for (AreaCode area : geography.containing(fact.place())) {
                    Cell cell = new Cell(
                            moved.cell(), area, moved.month(), fact.traits().agency());
                    Gain gain = cells.computeIfAbsent(cell, each -> new Gain());
                    gain.add(by * moved.amount(), told == null || left.contains(cell) ? null : told);
                }
            }
        }
    }

    private Set<Cell> cellsOf(Counted fact) {
        Set<Cell> counted = new HashSet<>();
        for (Indicators.Counting counting : countings(fact)) {
            Indicator.Moved moved = counting.indicator().moved(fact, counting.amount());
            if (moved != null) {
                geography
                        .containing(fact.place())
                        .forEach(area -> counted.add(new Cell(
                                moved.cell(), area, moved.month(), fact.traits().agency())));
            }
        }
        return counted;
    }

    private List<Indicators.Counting> countings(Counted fact) {
        return known.computeIfAbsent(fact.traits(), indicators::countingsOf);
    }
}
