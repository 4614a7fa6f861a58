package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Sums the months that changed into every period they belong to: the month, its quarter and its financial year. */
public final class Tally {
    private static final List<Period.Kind> KINDS =
            List.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.FINANCIAL_YEAR);

    private final Map<Series, Map<Period, Long>> wanted = new HashMap<>();

    /** An indicator in an area, through time. */
    public record Series(String indicator, AreaCode area) {}

    /** A series over the months that have to be read to sum its periods. */
    public record Span(Series series, YearMonth from, YearMonth to) {}

    public Tally(Collection<ValueKey> changed) {
        for (ValueKey key : changed) {
            Map<Period, Long> periods =
                    wanted.computeIfAbsent(new Series(key.indicator(), key.area()), series -> new LinkedHashMap<>());
            KINDS.forEach(kind -> periods.put(Period.containing(key.month(), kind), null));
        }
    }

    /** What has to be read: the financial years of everything that changed. */
    public Set<Span> spans() {
        Set<Span> spans =
                new TreeSet<>(Comparator.comparing((Span span) -> span.series().indicator())
                        .thenComparing(span -> span.series().area())
                        .thenComparing(Span::from));
        wanted.forEach((series, periods) -> periods.keySet().stream()
                .filter(period -> period.kind() == Period.Kind.FINANCIAL_YEAR)
                .forEach(year -> spans.add(new Span(series, year.start(), year.endMonth()))));
        return spans;
    }

    /** Adds one month's count to the periods that are wanted. */
    public void add(ValueKey month, long count) {
        Map<Period, Long> periods = wanted.get(new Series(month.indicator(), month.area()));
        for (Period.Kind kind : KINDS) {
            Period period = Period.containing(month.month(), kind);
            if (periods.containsKey(period)) {
                periods.merge(period, count, Long::sum);
            }
        }
    }

    /** Every wanted period with its sum; null where nothing counts any more. */
    public Map<Series, Map<Period, Long>> sums() {
        return wanted;
    }
}
