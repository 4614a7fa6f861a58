package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * Sums the months that changed into every period they belong to: the month, its quarter, and its financial, calendar
 * and assessment year.
 */
public final class Tally {
    /** The calendars by which counted values are published. */
    public static final List<Period.Kind> KINDS = List.of(
            Period.Kind.MONTH,
            Period.Kind.QUARTER,
            Period.Kind.FINANCIAL_YEAR,
            Period.Kind.CALENDAR_YEAR,
            Period.Kind.ASSESSMENT_YEAR);

    private final Map<Indicator, Map<AreaCode, Set<Period>>> wanted = new HashMap<>();
    private final Map<Series, TreeMap<YearMonth, Long>> counts = new HashMap<>();
    private final Indicators indicators;

    /** A series of cells in an area, through time. */
    public record Series(String cell, AreaCode area) {}

    /** A series over the months that have to be read to sum its periods. */
    public record Span(Series series, YearMonth from, YearMonth to) {}

    /**
     * @param changed months of cells; every value that is made of one of them is wanted, and of what stands in a cohort that
     *     of every month since
     * @param reported what agencies report otherwise now; every quotient that is made of it is wanted
     * @param over the newest month that is over; of some indicators nothing later is told
     */
    public Tally(
            Collection<ValueKey> changed, Collection<Measurement.Key> reported, Indicators indicators, YearMonth over) {
        this.indicators = indicators;
        for (ValueKey key : changed) {
            YearMonth last = indicators.isStanding(key.cell()) && over.isAfter(key.month()) ? over : key.month();
            for (String id : indicators.usingCell(key.cell())) {
                Indicator indicator = indicators.find(id).orElseThrow();
                Set<Period> periods = periodsOf(indicator, key.area());
                Stream.iterate(key.month(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .flatMap(month -> KINDS.stream().map(kind -> Period.containing(month, kind)))
                        .filter(period -> indicator.tells(period, over))
                        .forEach(periods::add);
            }
        }
        reported.forEach(key -> want(key, over));
    }

    private void want(Measurement.Key reported, YearMonth over) {
        for (String id : indicators.madeOfReported(reported.indicator())) {
            Indicator indicator = indicators.find(id).orElseThrow();
            KINDS.stream()
                    .flatMap(kind -> Stream.ofNullable(ReportedFigures.around(reported.period(), kind)))
                    .filter(period -> indicator.tells(period, over))
                    .forEach(periodsOf(indicator, reported.area())::add);
        }
    }

    private Set<Period> periodsOf(Indicator indicator, AreaCode area) {
        return wanted.computeIfAbsent(indicator, each -> new HashMap<>())
                .computeIfAbsent(area, each -> new TreeSet<>());
    }

    /** The values to be found. */
    public List<Reckoning.Wanted> wanted() {
        List<Reckoning.Wanted> all = new ArrayList<>();
        wanted.forEach((indicator, areas) -> areas.forEach(
                (area, periods) -> periods.forEach(period -> all.add(new Reckoning.Wanted(indicator, area, period)))));
        return all;
    }

    /** What has to be read, of everything that is summed: the months of the years of what changed. */
    public Set<Span> spans() {
        Set<Span> spans =
                new TreeSet<>(Comparator.comparing((Span span) -> span.series().cell())
                        .thenComparing(span -> span.series().area())
                        .thenComparing(Span::from)
                        .thenComparing(Span::to));
        Map<Series, Set<Period>> read = new HashMap<>();
        wanted.forEach((indicator, areas) -> indicator
                .parts()
                .forEach(part -> areas.forEach((area, periods) -> read.computeIfAbsent(
                                new Series(part.cell(), area), series -> new HashSet<>())
                        .addAll(periods))));
        read.forEach((series, periods) -> {
            if (!periods.isEmpty()) {
                spans.addAll(indicators.isStanding(series.cell()) ? upTo(series, periods) : merged(series, periods));
            }
        });
        return spans;
    }

    /** What stands is all that came and left before. */
    private static List<Span> upTo(Series series, Set<Period> periods) {
        YearMonth last = periods.stream()
                .map(Period::endMonth)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(new Span(series, Standings.FIRST, last));
    }

    /** Periods that touch or overlap are read once. */
    private static List<Span> merged(Series series, Set<Period> periods) {
        List<Span> spans = new ArrayList<>();
        for (Period period : new TreeSet<>(periods)) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && !period.start().isAfter(last.to().plusMonths(1))) {
                YearMonth to = period.endMonth().isAfter(last.to()) ? period.endMonth() : last.to();
                spans.set(spans.size() - 1, new Span(series, last.from(), to));
            } else {
                spans.add(new Span(series, period.start(), period.endMonth()));
            }
        }
        return spans;
    }

    /** Takes one month's count. */
    public void add(ValueKey month, long count) {
        counts.computeIfAbsent(new Series(month.cell(), month.area()), series -> new TreeMap<>())
                .put(month.month(), count);
    }

    /** Of a series in a period; null where nothing counts. */
    public Long sum(String cell, AreaCode area, Period period) {
        if (indicators.isStanding(cell)) {
            return Standings.at(
                    counts.get(new Series(cell, area)),
                    counts.get(new Series(CellNames.leftOf(cell), area)),
                    period.endMonth());
        }
        TreeMap<YearMonth, Long> months = counts.get(new Series(cell, area));
        if (months == null) {
            return null;
        }
        Collection<Long> within =
                months.subMap(period.start(), true, period.endMonth(), true).values();
        return within.isEmpty()
                ? null
                : Long.valueOf(within.stream().mapToLong(Long::longValue).sum());
    }
}
