package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * How many victims of a period had been victims before: those with an incident in the period and another qualifying
 * one, wherever it happened, on the same day or at most the window's months earlier. Victims are told apart by their
 * agency's token, so that nobody is followed from one agency to another. Where the definition says so, locations are in
 * the place of victims.
 */
public final class RepeatVictims implements FiguresOfFacts {
    private final Indicator indicator;
    private final Geography geography;
    private final Map<Place, Share> shares = new HashMap<>();

    private record Place(AreaCode area, Period period) {}

    private record Person(String agency, String token) {}

    private static final class Share {
        private final Set<Person> victims = new HashSet<>();
        private final Set<Person> repeats = new HashSet<>();
    }

    /**
     * @param incidents those of the periods asked for and of the window before them
     * @param kinds the calendars wanted
     */
    public RepeatVictims(
            Indicator indicator,
            Geography geography,
            Collection<Victimisation> incidents,
            Collection<Period.Kind> kinds) {
        this.indicator = indicator;
        this.geography = geography;
        incidents.stream()
                .filter(incident -> indicator.isMetBy(incident.traits()))
                .collect(Collectors.groupingBy(
                        each -> new Person(each.traits().agency().value(), each.victim())))
                .forEach((person, theirs) -> add(person, theirs, kinds));
    }

    @Override
    public IndicatorValue value(AreaCode area, Period period, Judgement judgement) {
        Share share = shares.getOrDefault(new Place(area, period), new Share());
        return Reckoning.share(
                new Reckoning.Wanted(indicator, area, period),
                (long) share.repeats.size(),
                (long) share.victims.size(),
                judgement);
    }

    private void add(Person person, List<Victimisation> incidents, Collection<Period.Kind> kinds) {
        List<Victimisation> inOrder = new ArrayList<>(incidents);
        inOrder.sort(Comparator.comparing(Victimisation::on));
        for (int i = 0; i < inOrder.size(); i++) {
            Victimisation incident = inOrder.get(i);
            boolean repeat = isRepeat(inOrder, i);
            for (Period.Kind kind : kinds) {
                Period period = Period.containing(incident.month(), kind);
                for (AreaCode area : geography.containing(incident.place())) {
                    Share share = shares.computeIfAbsent(new Place(area, period), place -> new Share());
                    share.victims.add(person);
                    if (repeat) {
                        share.repeats.add(person);
                    }
                }
            }
        }
    }

    private boolean isRepeat(List<Victimisation> inOrder, int at) {
        Victimisation incident = inOrder.get(at);
        boolean before = at > 0
                && !inOrder.get(at - 1)
                        .on()
                        .isBefore(
                                incident.on().minusMonths(indicator.definition().windowMonths()));
        boolean sameDay = at + 1 < inOrder.size() && inOrder.get(at + 1).on().equals(incident.on());
        return before || sameDay;
    }
}
