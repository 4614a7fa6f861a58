package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * The average of the highest scores in a cohort: of so many who stand in it when a period ends and were scored, or of all of
 * them where they are fewer. The denominator of a value says how many.
 */
public final class TopScores implements FiguresOfFacts {
    private final Indicator indicator;
    private final Geography geography;
    private final AgencyId agency;
    private final Map<AreaCode, List<NavigableMap<YearMonth, StandingCells.Share>>> members = new HashMap<>();

    /** @param agency whose members alone count; null counts all */
    public TopScores(Indicator indicator, Geography geography, AgencyId agency) {
        this.indicator = indicator;
        this.geography = geography;
        this.agency = agency;
    }

    /** @param life every step of a referral on one pathway, in order; never empty */
    public void add(List<PlacedStep> life) {
        CohortStanding standing = indicator.definition().standing();
        AgencyId theirs = life.get(0).agency(standing.agency()).orElse(null);
        if (theirs == null || agency != null && !agency.equals(theirs)) {
            return;
        }
        NavigableMap<YearMonth, StandingCells.Share> ends = StandingCells.monthEnds(indicator, life);
        Set<AreaCode> areas = new HashSet<>();
        ends.values().stream()
                .map(StandingCells.Share::place)
                .flatMap(Stream::ofNullable)
                .forEach(place -> areas.addAll(geography.containing(place)));
        areas.forEach(
                area -> members.computeIfAbsent(area, each -> new ArrayList<>()).add(ends));
    }

    @Override
    public IndicatorValue value(AreaCode area, Period period, Judgement judgement) {
        List<Long> highest = members.getOrDefault(area, List.of()).stream()
                .flatMap(ends -> Stream.ofNullable(ends.floorEntry(period.endMonth())))
                .map(Map.Entry::getValue)
                .filter(share -> share.place() != null && geography.contains(area, share.place()))
                .flatMap(share -> Stream.ofNullable(share.amounts().get(indicator.id())))
                .sorted(Comparator.reverseOrder())
                .limit(indicator.definition().standing().top())
                .toList();
        return Reckoning.average(
                new Reckoning.Wanted(indicator, area, period),
                highest.stream().mapToLong(Long::longValue).sum(),
                (long) highest.size(),
                judgement);
    }
}
