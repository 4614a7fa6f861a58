package org.communitysafety.reporting.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.SeriesReview.Rate;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The values of one moment that measures are judged by, and where counting changed. */
public final class KnownValues {
    private final Map<ValueKey, IndicatorValue> byKey;
    private final Map<Cell, List<IndicatorValue>> byCell;
    private final Map<Cell, Set<YearMonth>> breaks;
    private final Map<Sender, MonthlySeries> months = new ConcurrentHashMap<>();

    /** Whose figures of a cell make one series. */
    private record Sender(Cell cell, ValueSource source, String agency) {}

    public KnownValues(Collection<IndicatorValue> values) {
        this(values, Map.of());
    }

    /** @param breaks per cell the first months that were counted another way than those before */
    public KnownValues(Collection<IndicatorValue> values, Map<Cell, Set<YearMonth>> breaks) {
        this.byKey = values.stream().collect(Collectors.toUnmodifiableMap(IndicatorValue::key, Function.identity()));
        this.byCell = values.stream()
                .collect(Collectors.groupingBy(value -> value.key().cell()));
        this.breaks = Map.copyOf(breaks);
    }

    /** The measure's own value; a figure of another source or agency never stands in for it. */
    Optional<IndicatorValue> of(Measure measure, AreaCode area, Period period) {
        return measure.hasFigure() ? of(measure.keyOf(area, period)) : Optional.empty();
    }

    Optional<IndicatorValue> of(ValueKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Stream<IndicatorValue> judging(Measure measure, AreaCode area) {
        return in(new Cell(measure.indicator(), area)).filter(value -> measure.isJudgedBy(value.key()));
    }

    /** The months of the measure's own source and agency. */
    MonthlySeries monthsOf(Measure measure, AreaCode area) {
        if (!measure.hasFigure()) {
            return MonthlySeries.EMPTY;
        }
        ValueKey key = measure.keyOf(area, Period.month(YearMonth.of(2000, 1)));
        return months.computeIfAbsent(new Sender(key.cell(), key.source(), key.agency()), this::monthsOf);
    }

    private MonthlySeries monthsOf(Sender sender) {
        return SeriesReading.months(
                in(sender.cell())
                        .filter(value -> value.key().source() == sender.source()
                                && Objects.equals(value.key().agency(), sender.agency()))
                        .toList(),
                breaks.getOrDefault(sender.cell(), Set.of()));
    }

    /** The indicator in proportion to the residents; empty where that is not known or not complete. */
    Optional<Rate> rateOf(Measure measure, AreaCode area, Period period) {
        return measure.hasFigure()
                ? in(new Cell(measure.rateIndicator(), area))
                        .filter(value -> value.key().period().equals(period) && value.isComplete())
                        .flatMap(value -> Rate.of(value).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** True where a month of the second period, or one between the two, is counted another way than the first began. */
    boolean breaksBetween(Cell cell, Period before, Period now) {
        return breaks.getOrDefault(cell, Set.of()).stream()
                .anyMatch(month -> month.isAfter(before.start()) && !month.isAfter(now.endMonth()));
    }

    /** Every value of a cell, of any period, source and agency. */
    public Stream<IndicatorValue> in(Cell cell) {
        return byCell.getOrDefault(cell, List.of()).stream();
    }
}
