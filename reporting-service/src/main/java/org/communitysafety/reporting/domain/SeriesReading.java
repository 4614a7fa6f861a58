package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.MonthlySeries.Month;
import org.communitysafety.vocabulary.Period;

/**
 * Makes a monthly series of the values kept. A month without a row has no incident; it is zero where a longer period
 * around it is complete, and otherwise not known: missing is not zero.
 */
public final class SeriesReading {
    private SeriesReading() {}

    /**
     * @param values of one indicator, area, source and agency, of all lengths of period
     * @param breaks the first months that were counted another way than those before
     */
    public static MonthlySeries months(Stream<IndicatorValue> values, Set<YearMonth> breaks) {
        List<IndicatorValue> all = values.toList();
        Map<YearMonth, Month> months = new HashMap<>();
        for (IndicatorValue value : all) {
            if (value.key().period().kind() == Period.Kind.MONTH) {
                YearMonth month = value.key().period().start();
                months.put(month, new Month(month, value.figure(), value.complete()));
            }
        }
        for (YearMonth month : wholeByLongerPeriods(all)) {
            months.putIfAbsent(month, new Month(month, BigDecimal.ZERO, true));
        }
        return MonthlySeries.of(months.values(), breaks);
    }

    /** The months of the complete quarters and years; no row of a month in them means that nothing happened. */
    private static Set<YearMonth> wholeByLongerPeriods(List<IndicatorValue> values) {
        Set<YearMonth> whole = new TreeSet<>();
        for (IndicatorValue value : values) {
            if (value.key().source() == ValueSource.EVENTS
                    && value.unit() == Unit.COUNT
                    && Boolean.TRUE.equals(value.complete())
                    && value.key().period().kind() != Period.Kind.MONTH) {
                whole.addAll(value.key().period().months());
            }
        }
        return hasMonths(values) ? whole : new HashSet<>();
    }

    /** Figures that only come by the year say nothing of months. */
    private static boolean hasMonths(List<IndicatorValue> values) {
        return values.stream().anyMatch(value -> value.key().period().kind() == Period.Kind.MONTH);
    }
}
