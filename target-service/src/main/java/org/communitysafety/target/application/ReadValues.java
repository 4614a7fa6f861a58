package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.FiguresOfFacts;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.Reckoning;
import org.communitysafety.target.domain.Reckoning.Wanted;
import org.communitysafety.target.domain.ReportedFigures;
import org.communitysafety.target.domain.ReportedFigures.Place;
import org.communitysafety.target.domain.Standings;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.Period;

/** Answers questions for values, page by page, each with what is known of its completeness. */
@ApplicationScoped
public class ReadValues {
    private final IndicatorCells cells;
    private final CurrentValues values;
    private final ReadFromFacts facts;
    private final ReadReported reported;
    private final ZeroCells zeros;
    private final References references;

    public ReadValues(
            IndicatorCells cells,
            CurrentValues values,
            ReadFromFacts facts,
            ReadReported reported,
            ZeroCells zeros,
            References references) {
        this.cells = cells;
        this.values = values;
        this.facts = facts;
        this.reported = reported;
        this.zeros = zeros;
        this.references = references;
    }

    /** @param next where the next page goes on; null when this is the last */
    public record Page(List<IndicatorValue> values, ValueCursor next) {}

    public Page find(ValueSearch search) {
        return QuarkusTransaction.requiringNew().call(() -> read(search));
    }

    /** In the running transaction: all of them. */
    List<IndicatorValue> within(ValueSearch unpaged) {
        return read(unpaged).values();
    }

    private Page read(ValueSearch search) {
        Reference reference = references.current();
        Completeness completeness = values.completeness(search.indicators(), search.agency());
        boolean asStored = !search.fillZero()
                && search.indicators().stream()
                        .map(id -> reference.indicators().find(id).orElseThrow())
                        .allMatch(indicator -> indicator.isPlainCount() || !indicator.isCounted());
        return asStored ? stored(search, reference, completeness) : made(search, reference, completeness);
    }

    /** Of each value the one of the same series a year before, where there is one. */
    public Map<IndicatorValue, IndicatorValue> yearBefore(ValueSearch search, List<IndicatorValue> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<ValueCursor, IndicatorValue> before = new HashMap<>();
        find(search.yearBefore(values)).values().forEach(value -> before.put(cursor(value, 1), value));
        Map<IndicatorValue, IndicatorValue> found = new IdentityHashMap<>();
        for (IndicatorValue value : values) {
            IndicatorValue earlier = before.get(cursor(value, 0));
            if (earlier != null) {
                found.put(value, earlier);
            }
        }
        return found;
    }

    /** What stands in cells as it is asked for. */
    private Page stored(ValueSearch search, Reference reference, Completeness completeness) {
        List<IndicatorValue> found = cells.find(search).stream()
                .map(row -> value(row, reference.indicators(), completeness))
                .toList();
        return page(found, search.limit());
    }

    /** What has to be made of cells or facts first; all of it, then cut to the page. */
    private Page made(ValueSearch search, Reference reference, Completeness completeness) {
        SortedMap<ValueCursor, IndicatorValue> all = new TreeMap<>();
        if (search.fillZero()) {
            zeros.of(search, reference, completeness, values.newestOver())
                    .forEach(value -> all.put(cursor(value), value));
        }
        if (!IndicatorValue.REPORTED.equals(search.source())) {
            counted(search, reference, completeness).stream()
                    .filter(value -> !value.isAbsent() || value.reason() != null)
                    .forEach(value -> all.put(cursor(value), value));
        }
        if (!IndicatorValue.EVENTS.equals(search.source())) {
            cells.find(search.unpaged(search.indicators(), IndicatorValue.REPORTED)).stream()
                    .map(row -> value(row, reference.indicators(), completeness))
                    .forEach(value -> all.put(cursor(value), value));
        }
        SortedMap<ValueCursor, IndicatorValue> rest = new TreeMap<>(all);
        if (search.after() != null) {
            rest = rest.tailMap(search.after());
            rest.remove(search.after());
        }
        return page(rest.values().stream().limit(search.limit() + 1L).toList(), search.limit());
    }

    private List<IndicatorValue> counted(ValueSearch search, Reference reference, Completeness completeness) {
        Map<Boolean, List<String>> behind = reference.indicators().cellsBehind(search.indicators()).stream()
                .collect(Collectors.partitioningBy(reference.indicators()::isStanding));
        Map<Place, Map<String, Long>> sums = new HashMap<>();
        cells.find(search.unpaged(behind.get(false), IndicatorValue.EVENTS))
                .forEach(row -> sums.computeIfAbsent(new Place(row.area(), row.period()), place -> new HashMap<>())
                        .put(row.indicator(), row.count()));
        standing(search, behind.get(true), (place, standing) -> sums.computeIfAbsent(place, at -> new HashMap<>())
                .putAll(standing));
        ReportedFigures figures = reported.within(search);
        List<Wanted> wanted = wanted(search, reference.indicators(), sums, figures);
        Map<Indicator, FiguresOfFacts> fromFacts = facts.of(wanted, List.of(search.countedKind()), search.agency());
        Reckoning reckoning = new Reckoning(reference.populations(), figures);
        List<IndicatorValue> counted = new ArrayList<>();
        for (Wanted each : wanted) {
            Judgement judgement = completeness.of(each.indicator(), each.area(), each.period());
            Map<String, Long> sum = sums.getOrDefault(new Place(each.area(), each.period()), Map.of());
            if (!reckoning.canBeKnown(each)) {
                counted.add(reckoning.unknown(each, sum::get));
                continue;
            }
            counted.add(
                    fromFacts.containsKey(each.indicator())
                            ? fromFacts
                                    .get(each.indicator())
                                    .value(each.area(), each.period(), Reckoning.whole(each, sum::get, judgement))
                            : reckoning.value(each, sum::get, judgement));
        }
        return counted;
    }

    /** What stands in cohorts at the end of each period that is over. */
    private void standing(ValueSearch search, List<String> series, BiConsumer<Place, Map<String, Long>> taker) {
        if (series.isEmpty()) {
            return;
        }
        Standings standings = new Standings();
        cells.find(search.monthsUpToItsEnd(series))
                .forEach(row -> standings.add(
                        new ValueKey(row.indicator(), row.area(), row.period().start()), row.count()));
        YearMonth over = values.newestOver();
        YearMonth to = search.to().isAfter(over) ? over : search.to();
        series.forEach(cell -> standings.each(
                cell,
                search.countedKind(),
                search.from(),
                to,
                (place, count) -> taker.accept(new Place(place.area(), place.period()), Map.of(cell, count))));
    }

    private List<Wanted> wanted(
            ValueSearch search, Indicators indicators, Map<Place, Map<String, Long>> sums, ReportedFigures figures) {
        YearMonth over = values.newestOver();
        List<Wanted> wanted = new ArrayList<>();
        for (String id : search.indicators()) {
            Indicator indicator = indicators.find(id).orElseThrow();
            Set<String> behind = new HashSet<>(indicators.cellsBehind(List.of(id)));
            Set<Place> places = new HashSet<>();
            sums.forEach((place, sum) -> {
                if (sum.keySet().stream().anyMatch(behind::contains)) {
                    places.add(place);
                }
            });
            indicators
                    .reportedBehind(List.of(id))
                    .forEach(part -> places.addAll(figures.places(part, search.countedKind())));
            places.stream()
                    .filter(place -> search.asksFor(place.period()) && indicator.tells(place.period(), over))
                    .forEach(place -> wanted.add(new Wanted(indicator, place.area(), place.period())));
        }
        return wanted;
    }

    /** One more than the page holds was asked for, to know whether there is another. */
    private static Page page(List<IndicatorValue> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<IndicatorValue> page = new ArrayList<>(found.subList(0, limit));
        return new Page(page, cursor(page.get(limit - 1)));
    }

    private static IndicatorValue value(ValueRow row, Indicators indicators, Completeness completeness) {
        Indicator indicator = indicators.find(row.indicator()).orElseThrow();
        return row.measurement() == null
                ? IndicatorValue.counted(
                        indicator,
                        row.area(),
                        row.period(),
                        row.count(),
                        completeness.of(indicator, row.area(), row.period()))
                : IndicatorValue.reported(indicator, row.measurement());
    }

    private static ValueCursor cursor(IndicatorValue value) {
        return cursor(value, 0);
    }

    private static ValueCursor cursor(IndicatorValue value, int yearsOn) {
        String agency = value.agency() == null ? "" : value.agency().value();
        Period period = value.period().plusYears(yearsOn);
        return new ValueCursor(value.indicator().id(), value.area(), period, agency);
    }
}
