package org.communitysafety.target.rest;

import java.util.List;
import org.communitysafety.target.application.RankHarm;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.HarmRanking;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Areas by harm, the most first.
 *
 * @param weights the table that says what an incident weighs
 * @param within null where all areas were asked for
 * @param heaviest the largest weight that an incident could have had
 * @param mean harm of an area that is ranked; null where none is
 * @param unknown areas that are not ranked
 */
public record HarmSpotsView(
        String indicator,
        int indicatorVersion,
        String weights,
        String period,
        String level,
        String within,
        double heaviest,
        Double mean,
        List<SpotView> items,
        List<UnknownView> unknown) {

    /**
     * One area.
     *
     * @param rankBest of the ranks that the intervals leave open
     * @param low of the interval of the harm at 95 %
     * @param aboveMean true where the whole interval lies above the mean
     */
    public record SpotView(
            String area,
            String name,
            int rank,
            int rankBest,
            int rankWorst,
            double harm,
            double low,
            double high,
            long incidents,
            boolean aboveMean) {}

    /** @param complete false, or null when it cannot be known yet */
    public record UnknownView(String area, String name, Boolean complete) {}

    static HarmSpotsView of(RankHarm.Ranked ranked, RankHarm.Wanted wanted, String level, Geography geography) {
        HarmRanking ranking = ranked.ranking();
        return new HarmSpotsView(
                ranked.indicator().id(),
                ranked.indicator().version(),
                ranked.indicator().definition().weights(),
                wanted.period().toString(),
                level,
                wanted.within() == null ? null : wanted.within().value(),
                ranked.heaviest(),
                ranking.mean(),
                ranking.spots().stream().map(spot -> spot(spot, geography)).toList(),
                ranking.unknown().stream()
                        .map(area -> new UnknownView(
                                area.area().value(),
                                name(area.area(), geography),
                                area.judgement().complete()))
                        .toList());
    }

    private static SpotView spot(HarmRanking.Spot spot, Geography geography) {
        var measured = spot.measured();
        return new SpotView(
                measured.area().value(),
                name(measured.area(), geography),
                spot.rank(),
                spot.best(),
                spot.worst(),
                measured.harm().value(),
                spot.interval().low(),
                spot.interval().high(),
                measured.incidents(),
                spot.above());
    }

    private static String name(AreaCode area, Geography geography) {
        return geography.find(area).map(PlacedArea::name).orElse(area.value());
    }
}
