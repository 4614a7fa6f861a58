package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * What agencies reported, summed into periods: the figure for the period itself, else those for all its quarters, else those
 * for all its months. A period of which some months were not reported has no sum: what is missing is not zero.
 */
public final class ReportedFigures {
    public static final ReportedFigures NONE = new ReportedFigures(List.of());

    private static final List<Period.Kind> PARTS = List.of(Period.Kind.QUARTER, Period.Kind.MONTH);

    private final Map<Series, NavigableMap<Period, Map<AgencyId, Measurement>>> figures = new HashMap<>();

    private record Series(String indicator, AreaCode area) {}

    /** Where and when. */
    public record Place(AreaCode area, Period period) {}

    /**
     * What was reported for a period.
     *
     * @param sum null where there is none
     * @param provisional true where one of its figures is
     * @param notCollected true where the owner says that there is no figure
     * @param missing why there is no sum although figures were reported, in plain words; null otherwise
     */
    record Sum(BigDecimal sum, boolean provisional, boolean notCollected, String missing) {
        static final Sum NONE = new Sum(null, false, false, null);
    }

    /** @param measurements in their newest versions */
    public ReportedFigures(Collection<Measurement> measurements) {
        for (Measurement measurement : measurements) {
            Measurement.Key key = measurement.key();
            figures.computeIfAbsent(new Series(key.indicator(), key.area()), series -> new TreeMap<>())
                    .computeIfAbsent(key.period(), period -> new HashMap<>())
                    .put(key.agency(), measurement);
        }
    }

    /** The places and periods of a calendar in which something was reported of an indicator. */
    public Set<Place> places(String indicator, Period.Kind kind) {
        Set<Place> places = new HashSet<>();
        figures.forEach((series, periods) -> {
            if (series.indicator().equals(indicator)) {
                periods.keySet().stream()
                        .map(part -> around(part, kind))
                        .flatMap(Stream::ofNullable)
                        .forEach(period -> places.add(new Place(series.area(), period)));
            }
        });
        return places;
    }

    /** @param agency whose figures count; null where they count as long as one agency alone reports them */
    Sum of(String indicator, AgencyId agency, AreaCode area, Period period) {
        NavigableMap<Period, Map<AgencyId, Measurement>> reported =
                figures.getOrDefault(new Series(indicator, area), new TreeMap<>());
        Set<AgencyId> agencies = agency == null ? reporting(reported, period) : Set.of(agency);
        if (agencies.size() > 1) {
            return new Sum(
                    null,
                    false,
                    false,
                    "several agencies report %s here: its definition has to name whose figure counts"
                            .formatted(indicator));
        }
        return agencies.stream()
                .map(each -> sum(reported, each, period))
                .findFirst()
                .orElse(Sum.NONE);
    }

    /** The period of a calendar that a reported one is, or lies in; null where it is not within one. */
    static Period around(Period part, Period.Kind kind) {
        Period period = Period.containing(part.start(), kind);
        boolean fits = part.equals(period) || PARTS.contains(part.kind()) && period.contains(part.endMonth());
        return fits ? period : null;
    }

    private static Set<AgencyId> reporting(NavigableMap<Period, Map<AgencyId, Measurement>> reported, Period wanted) {
        return reported.entrySet().stream()
                .filter(each -> wanted.equals(around(each.getKey(), wanted.kind())))
                .flatMap(each -> each.getValue().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Never of a longer period: a quarter that ends with a month is not that month's figure. */
    private static Sum sum(NavigableMap<Period, Map<AgencyId, Measurement>> reported, AgencyId agency, Period period) {
        return Stream.concat(Stream.of(period.kind()), PARTS.stream())
                .filter(kind -> kind.months() <= period.kind().months())
                .map(kind -> parts(reported, agency, period, kind))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .map(ReportedFigures::total)
                .orElse(Sum.NONE);
    }

    /** Empty unless every one was reported. */
    private static List<Measurement> parts(
            NavigableMap<Period, Map<AgencyId, Measurement>> reported,
            AgencyId agency,
            Period period,
            Period.Kind kind) {
        List<Measurement> parts = new ArrayList<>();
        Period part = Period.containing(period.start(), kind);
        for (; !part.endMonth().isAfter(period.endMonth()); part = part.next()) {
            Measurement measurement = reported.getOrDefault(part, Map.of()).get(agency);
            if (measurement == null) {
                return List.of();
            }
            parts.add(measurement);
        }
        return parts;
    }

    private static Sum total(List<Measurement> parts) {
        boolean notCollected = parts.stream().anyMatch(each -> each.status() == Measurement.Status.NOT_COLLECTED);
        if (notCollected) {
            return new Sum(null, false, true, null);
        }
        return new Sum(
                parts.stream().map(Measurement::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                parts.stream().anyMatch(each -> each.status() == Measurement.Status.PROVISIONAL),
                false,
                null);
    }
}
