package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.CaseReviews;
import org.communitysafety.target.domain.FiguresOfVictims;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Reckoning.Wanted;
import org.communitysafety.target.domain.RepeatVictims;
import org.communitysafety.target.domain.Victimisation;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Period;

/** Finds what else happened to victims, from the facts: who is one twice cannot be summed from months. */
@ApplicationScoped
public class ReadVictims {
    private final IncidentFacts facts;
    private final References references;

    public ReadVictims(IncidentFacts facts, References references) {
        this.facts = facts;
        this.references = references;
    }

    /**
     * In the running transaction.
     *
     * @param wanted of any kind; those of victims are looked at
     * @param agency whose incidents alone count; null counts all
     */
    Map<Indicator, FiguresOfVictims> of(List<Wanted> wanted, Collection<Period.Kind> kinds, AgencyId agency) {
        Map<Indicator, List<Period>> periods = wanted.stream()
                .filter(each -> each.indicator().kind().isOfVictims())
                .collect(Collectors.groupingBy(
                        Wanted::indicator, Collectors.mapping(Wanted::period, Collectors.toList())));
        Map<Indicator, FiguresOfVictims> figures = new HashMap<>();
        periods.forEach((indicator, each) ->
                figures.put(indicator, figures(indicator, incidents(indicator, each, agency), kinds)));
        return figures;
    }

    private FiguresOfVictims figures(
            Indicator indicator, List<Victimisation> incidents, Collection<Period.Kind> kinds) {
        Geography geography = references.current().geography();
        return indicator.kind() == Indicator.Kind.CASE_REVIEW_THRESHOLD
                ? new CaseReviews(indicator, geography, incidents, kinds)
                : new RepeatVictims(indicator, geography, incidents, kinds);
    }

    private List<Victimisation> incidents(Indicator indicator, List<Period> periods, AgencyId agency) {
        YearMonth first =
                periods.stream().map(Period::start).min(YearMonth::compareTo).orElseThrow();
        YearMonth last =
                periods.stream().map(Period::endMonth).max(YearMonth::compareTo).orElseThrow();
        return facts.victimisations(indicator.categories(), first.minusMonths(indicator.windowMonths()), last).stream()
                .filter(incident -> agency == null || incident.traits().agency().equals(agency))
                .toList();
    }
}
