package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * How many victims of a period reached the threshold of a case review: by a qualifying complaint on a day in the period
 * they had as many as it takes within its months, and by their complaint before, within those months, they had not. It
 * counts where the complaints of that day lie. Victims are told apart by their agency's token, so that nobody is followed
 * from one agency to another.
 */
public final class CaseReviews implements FiguresOfFacts {
    private final Indicator indicator;
    private final Geography geography;
    private final ReviewThreshold threshold;
    private final Collection<Period.Kind> kinds;
    private final Map<Place, Set<Person>> reached = new HashMap<>();

    private record Place(AreaCode area, Period period) {}

    private record Person(String agency, String token) {}

    /**
     * @param incidents those that may have been reported in the periods asked for, and in the window before them
     * @param kinds the calendars wanted
     */
    public CaseReviews(
            Indicator indicator,
            Geography geography,
            Collection<Victimisation> incidents,
            Collection<Period.Kind> kinds) {
        this.indicator = indicator;
        this.geography = geography;
        this.threshold = indicator.definition().threshold();
        this.kinds = kinds;
        incidents.stream()
                .filter(incident -> threshold.isMetBy(incident) && indicator.isMetBy(incident.traits()))
                .collect(Collectors.groupingBy(
                        each -> new Person(each.traits().agency().value(), each.victim())))
                .forEach((person, theirs) -> add(
                        person,
                        theirs.stream()
                                .collect(Collectors.groupingBy(
                                        Victimisation::recordedOn, TreeMap::new, Collectors.toList()))));
    }

    @Override
    public IndicatorValue value(AreaCode area, Period period, Judgement judgement) {
        Set<Person> victims = reached.get(new Place(area, period));
        Long count = victims == null ? null : Long.valueOf(victims.size());
        return IndicatorValue.counted(indicator, area, period, count, judgement);
    }

    private void add(Person person, NavigableMap<LocalDate, List<Victimisation>> qualifying) {
        qualifying.forEach((day, those) -> {
            boolean isReached = isReachedOn(day, qualifying);
            those.stream().flatMap(this::placesOf).forEach(place -> {
                // Where somebody complained and nobody reached it stands zero.
                Set<Person> victims = reached.computeIfAbsent(place, each -> new HashSet<>());
                if (isReached) {
                    victims.add(person);
                }
            });
        });
    }

    private boolean isReachedOn(LocalDate day, NavigableMap<LocalDate, List<Victimisation>> qualifying) {
        LocalDate before = qualifying.lowerKey(day);
        boolean stood =
                before != null && !before.isBefore(day.minusMonths(threshold.months())) && isMetOn(before, qualifying);
        return !stood && isMetOn(day, qualifying);
    }

    private boolean isMetOn(LocalDate day, NavigableMap<LocalDate, List<Victimisation>> qualifying) {
        return qualifying.subMap(day.minusMonths(threshold.months()), true, day, true).values().stream()
                        .mapToInt(List::size)
                        .sum()
                >= threshold.complaints();
    }

    private Stream<Place> placesOf(Victimisation complaint) {
        return kinds.stream()
                .map(kind -> Period.containing(YearMonth.from(complaint.recordedOn()), kind))
                .flatMap(period ->
                        geography.containing(complaint.place()).stream().map(area -> new Place(area, period)));
    }
}
