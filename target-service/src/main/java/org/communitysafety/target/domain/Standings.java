package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** What stands in cohorts at the end of periods, of what came and what left by months. */
public final class Standings {
    /** Before anything that a step can say. */
    public static final YearMonth FIRST = YearMonth.of(1900, 1);

    private final Map<Tally.Series, TreeMap<YearMonth, Long>> months = new HashMap<>();

    /** Takes what came, or in the series of those what left, in a month. */
    public void add(ValueKey month, long count) {
        months.computeIfAbsent(new Tally.Series(month.cell(), month.area()), series -> new TreeMap<>())
                .merge(month.month(), count, Long::sum);
    }

    /**
     * Hands on what stands at the end of each period that begins in the first of two months or later and ends in the last or
     * before, from the one on in which something came for the first time.
     */
    public void each(String cell, Period.Kind kind, YearMonth from, YearMonth to, BiConsumer<Place, Long> taker) {
        months.forEach((series, came) -> {
            if (series.cell().equals(cell)) {
                NavigableMap<YearMonth, Long> left =
                        months.get(new Tally.Series(CellNames.leftOf(cell), series.area()));
                Period period = Period.containing(came.firstKey(), kind);
                for (; !period.endMonth().isAfter(to); period = period.next()) {
                    if (!period.start().isBefore(from)) {
                        taker.accept(new Place(series.area(), period), at(came, left, period.endMonth()));
                    }
                }
            }
        });
    }

    /** Where and when. */
    public record Place(AreaCode area, Period period) {}

    /** @return null where nothing came by then */
    static Long at(NavigableMap<YearMonth, Long> came, NavigableMap<YearMonth, Long> left, YearMonth end) {
        Long all = upTo(came, end);
        Long gone = upTo(left, end);
        return all == null || gone == null ? all : Long.valueOf(all - gone);
    }

    private static Long upTo(NavigableMap<YearMonth, Long> months, YearMonth end) {
        return months == null
                ? null
                : months.headMap(end, true).values().stream().reduce(Long::sum).orElse(null);
    }
}
