package org.communitysafety.simulation.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;
import org.communitysafety.target.application.Changes;
import org.communitysafety.target.application.OverdueClocks;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Sample;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AreaCode;

/** Marks as the database keeps them: only ever added, taken by what one view shows. */
public final class MemoryChanges implements Changes {
    private final Database database;
    private final Table<Long, Mark> marks;
    private final RestingAreas areas;
    private final PlantedBug bug;

    /** @param of a value, a reported figure or a feed's month */
    private record Mark(Object of, List<String> sample) {}

    public MemoryChanges(Database database, RestingAreas areas, PlantedBug bug) {
        this.database = database;
        this.marks = database.numbered();
        this.areas = areas;
        this.bug = bug;
    }

    public int waiting() {
        return marks.committed().size();
    }

    private void mark(Collection<?> all) {
        if (!all.isEmpty()) {
            database.statement("mark");
            all.forEach(each -> add(each, List.of()));
        }
    }

    private void add(Object of, List<String> sample) {
        marks.put(database.next("mark"), new Mark(of, sample));
    }

    @Override
    public void markValues(Collection<ValueKey> values) {
        mark(values);
    }

    @Override
    public void markMoved(Map<ValueKey, List<String>> moved) {
        moved.forEach(this::add);
    }

    @Override
    public void markReported(Collection<Measurement.Key> keys) {
        mark(keys);
    }

    @Override
    public void markReportedOf(Collection<String> indicators) {
        throw new UnsupportedOperationException("the definitions stay as they are");
    }

    @Override
    public void markFeeds(Collection<FeedKey> feeds) {
        mark(feeds);
    }

    @Override
    public void markOverdue(Collection<OverdueClocks.With> moved) {
        mark(moved);
    }

    @Override
    public void markAllOverdue() {
        throw new UnsupportedOperationException("no referrals are simulated");
    }

    @Override
    public void markResting(Resting resting) {
        List<ValueKey> values = new ArrayList<>();
        for (String cell : resting.cells()) {
            for (AreaCode area : areas.of(cell, resting)) {
                resting.months().forEach(month -> values.add(new ValueKey(cell, area, month)));
                areas.known(cell, area, resting.further())
                        .forEach(month -> values.add(new ValueKey(cell, area, month)));
            }
        }
        mark(values);
    }

    @Override
    public void markOpened(Set<Tally.Series> opened, Map<String, Set<Feed>> behind) {
        Set<ValueKey> values = new HashSet<>();
        for (Tally.Series series : opened) {
            areas.told(series.area(), behind.getOrDefault(series.cell(), Set.of()))
                    .forEach(month -> values.add(new ValueKey(series.cell(), series.area(), month)));
        }
        mark(values);
    }

    @Override
    public void markTrace() {}

    @Override
    public OptionalLong beginRound() {
        database.statement("begin round");
        if (!database.tryLock("publication")) {
            return OptionalLong.empty();
        }
        database.takeView();
        return OptionalLong.of(database.next("round"));
    }

    @Override
    public Map<ValueKey, List<Sample>> takeValues() {
        Map<ValueKey, List<Sample>> taken = new HashMap<>();
        take(ValueKey.class).forEach((number, mark) -> {
            ValueKey key = (ValueKey) mark.of();
            if (mark.sample().isEmpty()) {
                taken.putIfAbsent(key, List.of());
            } else {
                taken.merge(key, List.of(new Sample(number, mark.sample())), (known, more) -> Stream.concat(
                                known.stream(), more.stream())
                        .toList());
            }
        });
        return taken;
    }

    @Override
    public Set<Measurement.Key> takeReported() {
        Set<Measurement.Key> taken = new HashSet<>();
        take(Measurement.Key.class).values().forEach(mark -> taken.add((Measurement.Key) mark.of()));
        return taken;
    }

    @Override
    public Set<FeedKey> takeFeeds() {
        Set<FeedKey> taken = new HashSet<>();
        take(FeedKey.class).values().forEach(mark -> taken.add((FeedKey) mark.of()));
        return taken;
    }

    @Override
    public List<String> takeTraces() {
        return List.of();
    }

    @Override
    public Set<OverdueClocks.With> takeOverdue() {
        return Set.of();
    }

    private Map<Long, Mark> take(Class<?> kind) {
        Map<Long, Mark> taken = new java.util.TreeMap<>(marks.rows());
        taken.values().removeIf(mark -> !kind.isInstance(mark.of()));
        taken.keySet().forEach(number -> {
            if (bug == PlantedBug.LOSE_MARKS_WHEN_PUBLISHING_FAILS) {
                marks.removeAtOnce(number);
            } else {
                marks.remove(number);
            }
        });
        return taken;
    }

    @Override
    public Map<Kind, Set<String>> takeReference() {
        Map<Kind, Set<String>> taken = new EnumMap<>(Kind.class);
        Kind.all().forEach(kind -> taken.put(kind, Set.of()));
        return taken;
    }

    @Override
    public void mark(Kind kind, Collection<String> ids) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void markCells(Collection<String> cells) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void markArea(AreaCode area) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void markAllValues() {
        throw new UnsupportedOperationException("definitions stay as they are");
    }
}
