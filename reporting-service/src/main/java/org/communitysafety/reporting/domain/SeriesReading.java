package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.MonthlySeries.Month;
import org.communitysafety.reporting.domain.PeriodSeries.Cell;
import org.communitysafety.vocabulary.Period;

/**
 * Makes series of the values kept. A month without a row has no incident; it is zero where a longer period around it is
 * complete, and otherwise not known: missing is not zero.
 */
public final class SeriesReading {
    private SeriesReading() {}

    /**
     * @param values of one indicator, area, source and agency, of all lengths of period
     * @param breaks where it starts anew
     */
    public static MonthlySeries months(Collection<IndicatorValue> values, SeriesBreaks breaks) {
        Map<YearMonth, Month> months = new HashMap<>();
        for (IndicatorValue value : values) {
            if (value.key().period().kind() == Period.Kind.MONTH) {
                months.put(value.key().period().start(), Month.of(value));
            }
        }
        // Figures that only come by the year say nothing of months.
        if (!months.isEmpty()) {
            wholeByLongerPeriods(values)
                    .forEach(month -> months.putIfAbsent(month, new Month(month, BigDecimal.ZERO, true)));
        }
        return MonthlySeries.of(months.values(), breaks);
    }

    /**
     * The periods of one length, from the first that is known to the last; where there is no complete value of that
     * length, a count is the sum of its months.
     *
     * @param values as in {@link #months}
     * @param breaks as in {@link #months}
     */
    public static PeriodSeries periods(Collection<IndicatorValue> values, Period.Kind kind, SeriesBreaks breaks) {
        TreeMap<Period, Cell> known = new TreeMap<>(sums(months(values, breaks), kind, values));
        for (IndicatorValue value : values) {
            if (value.key().period().kind() == kind && value.isComplete()) {
                known.put(value.key().period(), cell(value));
            }
        }
        List<Cell> cells = new ArrayList<>();
        if (!known.isEmpty()) {
            for (Period at = known.firstKey(); at.compareTo(known.lastKey()) <= 0; at = at.next()) {
                cells.add(known.getOrDefault(at, Cell.unknown(at)));
            }
        }
        return new PeriodSeries(
                kind, cells, holding(breaks.recording().keySet(), kind), holding(breaks.ofLimits(), kind));
    }

    private static Set<Period> holding(Set<YearMonth> months, Period.Kind kind) {
        return months.stream().map(month -> Period.containing(month, kind)).collect(Collectors.toSet());
    }

    private static Cell cell(IndicatorValue value) {
        return new Cell(value.key().period(), value.figure(), value.numerator(), value.denominator());
    }

    private static Map<Period, Cell> sums(MonthlySeries months, Period.Kind kind, Collection<IndicatorValue> values) {
        Map<Period, Cell> sums = new HashMap<>();
        if (values.stream().anyMatch(value -> value.unit() != Unit.COUNT)
                || months.first().isEmpty()) {
            return sums;
        }
        YearMonth last = months.last().orElseThrow();
        Period first = Period.containing(months.first().orElseThrow(), kind);
        for (Period at = first; !at.start().isAfter(last); at = at.next()) {
            Optional<BigDecimal> sum = months.sum(at.start(), at.endMonth());
            if (sum.isPresent()) {
                sums.put(at, new Cell(at, sum.get(), sum.get(), null));
            }
        }
        return sums;
    }

    /** The months of the complete quarters and years; no row of a month in them means that nothing happened. */
    private static Set<YearMonth> wholeByLongerPeriods(Collection<IndicatorValue> values) {
        Set<YearMonth> whole = new TreeSet<>();
        for (IndicatorValue value : values) {
            if (value.key().source() == ValueSource.EVENTS
                    && value.unit() == Unit.COUNT
                    && Boolean.TRUE.equals(value.complete())
                    && value.key().period().kind() != Period.Kind.MONTH) {
                whole.addAll(value.key().period().months());
            }
        }
        return whole;
    }
}
