package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.CaseReviews;
import org.communitysafety.target.domain.FiguresOfFacts;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Reckoning.Wanted;
import org.communitysafety.target.domain.RepeatVictims;
import org.communitysafety.target.domain.TopScores;
import org.communitysafety.target.domain.Victimisation;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Period;

/** Finds in the facts what cannot be summed from cells: who is a victim twice, who has the highest scores. */
@ApplicationScoped
public class ReadFromFacts {
    private final IncidentFacts facts;
    private final ReferralFacts referrals;
    private final References references;

    public ReadFromFacts(IncidentFacts facts, ReferralFacts referrals, References references) {
        this.facts = facts;
        this.referrals = referrals;
        this.references = references;
    }

    /**
     * In the running transaction.
     *
     * @param wanted of any kind; those that are read from the facts are looked at
     * @param agency whose incidents or members alone count; null counts all
     */
    Map<Indicator, FiguresOfFacts> of(List<Wanted> wanted, Collection<Period.Kind> kinds, AgencyId agency) {
        Map<Indicator, List<Period>> periods = wanted.stream()
                .filter(each -> each.indicator().isReadFromFacts())
                .collect(Collectors.groupingBy(
                        Wanted::indicator, Collectors.mapping(Wanted::period, Collectors.toList())));
        Map<Indicator, FiguresOfFacts> figures = new HashMap<>();
        periods.forEach((indicator, each) -> figures.put(
                indicator,
                indicator.isOfTheTop()
                        ? topScores(indicator, agency)
                        : figures(indicator, incidents(indicator, each, agency), kinds)));
        return figures;
    }

    private FiguresOfFacts topScores(Indicator indicator, AgencyId agency) {
        Reference reference = references.current();
        TopScores scores = new TopScores(indicator, reference.geography(), agency);
        referrals.eachOn(indicator.pathwaysEntered(), kept -> FoldReferrals.lives(kept, reference)
                .forEach(life -> scores.add(FoldReferrals.placed(life, reference, Set.of()))));
        return scores;
    }

    private FiguresOfFacts figures(Indicator indicator, List<Victimisation> incidents, Collection<Period.Kind> kinds) {
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
        return facts
                .victimisations(
                        indicator.repeated(), indicator.categories(), first.minusMonths(indicator.windowMonths()), last)
                .stream()
                .filter(incident -> agency == null || incident.traits().agency().equals(agency))
                .toList();
    }
}
