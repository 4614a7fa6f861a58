package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
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

/**
 * What is known at one moment: the values that measures are judged by, where counting changed, which records are missing, and
 * what agencies are called.
 */
public final class KnownValues {
    private final Map<ValueKey, IndicatorValue> byKey;
    private final Map<Cell, List<IndicatorValue>> byCell;
    private final Map<Cell, SeriesBreaks> breaks;
    private final FeedGaps gaps;
    private final Set<String> headcounts;
    private final AgencyNames agencies;
    private final Map<Sender, MonthlySeries> months = new ConcurrentHashMap<>();

    /** Whose figures of a cell make one series. */
    private record Sender(Cell cell, ValueSource source, String agency) {}

    public KnownValues(Collection<IndicatorValue> values) {
        this(values, Map.of(), FeedGaps.NONE);
    }

    /** @param breaks per cell where its series starts anew */
    public KnownValues(Collection<IndicatorValue> values, Map<Cell, SeriesBreaks> breaks, FeedGaps gaps) {
        this(values, breaks, gaps, Set.of(), AgencyNames.NONE);
    }

    /**
     * @param breaks per cell where its series starts anew
     * @param headcounts indicators of which who is there in one month is there in the next: no sum of months means anything
     */
    public KnownValues(
            Collection<IndicatorValue> values,
            Map<Cell, SeriesBreaks> breaks,
            FeedGaps gaps,
            Set<String> headcounts,
            AgencyNames agencies) {
        this.byKey = values.stream().collect(Collectors.toUnmodifiableMap(IndicatorValue::key, Function.identity()));
        this.byCell = values.stream()
                .collect(Collectors.groupingBy(value -> value.key().cell()));
        this.breaks = Map.copyOf(breaks);
        this.gaps = gaps;
        this.headcounts = Set.copyOf(headcounts);
        this.agencies = agencies;
    }

    /**
     * What could be known on a day of what had ended by then: no later month. A longer period that was under way is the sum
     * of its months up to then where it is a count of what happened; otherwise it is not known.
     */
    public KnownValues until(LocalDate day) {
        Map<Cell, SeriesBreaks> begun = new HashMap<>();
        breaks.forEach((cell, all) -> begun.put(cell, all.until(day)));
        return new KnownValues(
                byKey.values().stream()
                        .flatMap(value -> seenOn(day, value).stream())
                        .toList(),
                begun,
                gaps,
                headcounts,
                agencies);
    }

    private Optional<IndicatorValue> seenOn(LocalDate day, IndicatorValue value) {
        Period period = value.key().period();
        if (!period.lastDay().isAfter(day)) {
            return Optional.of(value);
        }
        return value.unit() == Unit.COUNT && !headcounts.contains(value.key().indicator())
                ? period.months().stream()
                        .filter(month -> !month.atEndOfMonth().isAfter(day))
                        .map(month -> byKey.get(value.key().in(Period.month(month))))
                        .filter(month -> month != null && month.figure() != null)
                        .map(IndicatorValue::figure)
                        .reduce(BigDecimal::add)
                        .map(value::soFar)
                : Optional.empty();
    }

    /** True where its figure is of those who are there at the end of a month, and months are not to be added up. */
    boolean isHeadcount(Measure measure) {
        return measure.hasFigure() && headcounts.contains(measure.indicator());
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
        Sender sender = new Sender(key.cell(), key.source(), key.agency());
        return months.computeIfAbsent(sender, this::monthsOf);
    }

    private MonthlySeries monthsOf(Sender sender) {
        return SeriesReading.months(
                in(sender.cell())
                        .filter(value -> value.key().source() == sender.source()
                                && Objects.equals(value.key().agency(), sender.agency()))
                        .toList(),
                breaksOf(sender.cell()));
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

    SeriesBreaks breaksOf(Cell cell) {
        return breaks.getOrDefault(cell, SeriesBreaks.NONE);
    }

    /** What the agencies are called that a sentence names. */
    public AgencyNames agencies() {
        return agencies;
    }

    FeedGaps gaps() {
        return gaps;
    }

    /** Every value of a cell, of any period, source and agency. */
    public Stream<IndicatorValue> in(Cell cell) {
        return byCell.getOrDefault(cell, List.of()).stream();
    }
}
