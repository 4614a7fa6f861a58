package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.statistics.Series;
import org.communitysafety.vocabulary.Period;

/**
 * The periods of one length that a chart draws, oldest first and without a gap between them; a period that is not known
 * stands there without a figure.
 *
 * @param breaks the first periods that were counted another way than those before
 * @param limitBreaks the first periods of new limits, those among them
 */
public record PeriodSeries(Period.Kind kind, List<Cell> cells, Set<Period> breaks, Set<Period> limitBreaks) {

    /**
     * One period.
     *
     * @param value null where it is not known
     * @param numerator null where there is none
     * @param denominator null where there is none
     */
    public record Cell(Period period, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        static Cell unknown(Period period) {
            return new Cell(period, null, null, null);
        }

        boolean isRatio() {
            return numerator != null && denominator != null && denominator.signum() > 0;
        }
    }

    public PeriodSeries {
        cells = List.copyOf(cells);
        breaks = Set.copyOf(breaks);
        limitBreaks = Set.copyOf(limitBreaks);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Those wholly inside; null is open. */
    public PeriodSeries within(Period from, Period to) {
        List<Cell> inside = cells.stream()
                .filter(cell -> from == null || !cell.period().firstDay().isBefore(from.firstDay()))
                .filter(cell -> to == null || !cell.period().lastDay().isAfter(to.lastDay()))
                .toList();
        return new PeriodSeries(kind, inside, breaks, limitBreaks);
    }

    public List<Period> unknown() {
        return cells.stream()
                .filter(cell -> cell.value() == null)
                .map(Cell::period)
                .toList();
    }

    /** The figures for the tests of {@code statistics}. */
    Series forTests() {
        return of(Cell::value, breaks);
    }

    /** Numbers for the limits of a chart. */
    Series forLimits(Function<Cell, BigDecimal> figure) {
        return of(figure, limitBreaks);
    }

    /** {@code statistics} reckons by months: quarter or year number n stands in month number n. */
    private Series of(Function<Cell, BigDecimal> figure, Set<Period> phases) {
        List<Double> values = new ArrayList<>();
        for (Cell cell : cells) {
            BigDecimal value = figure.apply(cell);
            values.add(value == null ? null : value.doubleValue());
        }
        Set<YearMonth> breaksThere =
                phases.stream().map(this::standsIn).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Series(origin(), Collections.unmodifiableList(values), breaksThere);
    }

    /** The period that stands in a month of these. */
    Period periodIn(YearMonth month) {
        return cells.get((int) origin().until(month, ChronoUnit.MONTHS)).period();
    }

    private YearMonth standsIn(Period period) {
        for (int index = 0; index < cells.size(); index++) {
            if (cells.get(index).period().equals(period)) {
                return origin().plusMonths(index);
            }
        }
        return null;
    }

    private YearMonth origin() {
        return cells.get(0).period().start();
    }
}
