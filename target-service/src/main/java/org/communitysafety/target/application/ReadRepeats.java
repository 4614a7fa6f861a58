package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Reckoning.Wanted;
import org.communitysafety.target.domain.RepeatVictims;
import org.communitysafety.target.domain.Victimisation;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Period;

/** Finds who was a victim before, from the facts: who is one twice cannot be summed from months. */
@ApplicationScoped
public class ReadRepeats {
    private final IncidentFacts facts;
    private final References references;

    public ReadRepeats(IncidentFacts facts, References references) {
        this.facts = facts;
        this.references = references;
    }

    /**
     * In the running transaction.
     *
     * @param wanted of any kind; those of repeat victimisation are looked at
     * @param agency whose incidents alone count; null counts all
     */
    Map<Indicator, RepeatVictims> of(List<Wanted> wanted, Collection<Period.Kind> kinds, AgencyId agency) {
        Map<Indicator, List<Period>> periods = wanted.stream()
                .filter(each -> each.indicator().kind() == Indicator.Kind.REPEAT_VICTIMISATION)
                .collect(Collectors.groupingBy(
                        Wanted::indicator, Collectors.mapping(Wanted::period, Collectors.toList())));
        Map<Indicator, RepeatVictims> repeats = new HashMap<>();
        periods.forEach((indicator, each) -> repeats.put(
                indicator,
                new RepeatVictims(
                        indicator, references.current().geography(), incidents(indicator, each, agency), kinds)));
        return repeats;
    }

    private List<Victimisation> incidents(Indicator indicator, List<Period> periods, AgencyId agency) {
        YearMonth first =
                periods.stream().map(Period::start).min(YearMonth::compareTo).orElseThrow();
        YearMonth last =
                periods.stream().map(Period::endMonth).max(YearMonth::compareTo).orElseThrow();
        int window = indicator.definition().windowMonths();
        return facts.victimisations(indicator.categories(), first.minusMonths(window), last).stream()
                .filter(incident -> agency == null || incident.traits().agency().equals(agency))
                .toList();
    }
}
