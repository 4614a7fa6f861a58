package org.communitysafety.simulation.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.reporting.application.IndicatorValues;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The values that reporting-service knows: under one key that of the highest round. */
public final class MemoryValues implements IndicatorValues {
    private final Database database;
    private final Table<ValueKey, IndicatorValue> values;
    private final PlantedBug bug;

    MemoryValues(Database database, PlantedBug bug) {
        this.database = database;
        this.values = database.table();
        this.bug = bug;
    }

    public Map<ValueKey, IndicatorValue> committed() {
        return values.committed();
    }

    public long commits() {
        return values.commits();
    }

    @Override
    public Set<Cell> keep(List<IndicatorValue> given, Instant receivedAt) {
        database.statement("keep values");
        Set<Cell> changed = new HashSet<>();
        for (IndicatorValue value : given) {
            IndicatorValue known = values.find(value.key()).orElse(null);
            if (known == null || value.round() > known.round()) {
                values.put(value.key(), known == null || !value.sampleEvents().isEmpty() ? value : with(value, known));
                changed.add(value.key().cell());
            }
        }
        return changed;
    }

    private static IndicatorValue with(IndicatorValue value, IndicatorValue known) {
        return new IndicatorValue(
                value.key(),
                value.indicatorVersion(),
                value.unit(),
                value.numerator(),
                value.denominator(),
                value.value(),
                value.absent(),
                value.suppressed(),
                value.complete(),
                value.basis(),
                value.provisional(),
                value.notCollected(),
                value.shippedWith(),
                value.round(),
                value.denominatorYear(),
                known.sampleEvents(),
                value.partOfWhole());
    }

    @Override
    public KnownValues of(Collection<Cell> cells) {
        database.statement("read values");
        Set<Cell> wanted = new HashSet<>(cells);
        Collection<IndicatorValue> seen =
                bug == PlantedBug.JUDGE_BY_STALE_VALUES ? values.committed().values() : values.all();
        return new KnownValues(seen.stream()
                .filter(value -> wanted.contains(value.key().cell()))
                .toList());
    }

    @Override
    public List<IndicatorValue> in(Cell cell) {
        throw new UnsupportedOperationException("nobody reads");
    }

    @Override
    public List<IndicatorValue> across(String indicator, Period period) {
        throw new UnsupportedOperationException("nobody reads");
    }

    @Override
    public boolean hasIndicator(String indicator) {
        throw new UnsupportedOperationException("nobody reads");
    }

    @Override
    public boolean hasArea(AreaCode area) {
        throw new UnsupportedOperationException("nobody reads");
    }
}
