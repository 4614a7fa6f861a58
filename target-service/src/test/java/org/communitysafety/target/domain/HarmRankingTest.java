package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.HarmRanking.Measured;
import org.communitysafety.target.domain.HarmRanking.Spot;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.IncidentTokens;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class HarmRankingTest {
    private static final Indicators INDICATORS = ShippedIndicators.load();
    private static final Indicator SEVERITY =
            INDICATORS.find("example-severity-score").orElseThrow();
    private static final Period YEAR = Period.parse("2018/19");
    private static final String ASPLEY = "E05012270";
    private static final String BASFORD = "E05012271";
    private static final String BERRIDGE = "E05012272";
    private static final String CITY = "E06000018";
    private static final Judgement WHOLE = Judgement.declared(true);

    private final HarmTally tally = new HarmTally(SEVERITY, INDICATORS, ShippedGeography.load(), YEAR);

    @Test
    void harmIsTheSumOfWeightsInEveryAreaThatHoldsTheIncidents() {
        tally.add(incident("E01013817", "2018-04", "92E"), 20);
        tally.add(incident(ASPLEY, "2019-03", "2"), 1);
        tally.add(incident(BASFORD, "2018-10", "4.1"), 2);
        tally.add(incident(BASFORD, "2019-04", "4.1"), 1);
        tally.add(incident(BASFORD, "2018-10", "30"), 9);

        Measured aspley = tally.of(new AreaCode(ASPLEY), WHOLE);

        assertEquals(20 * 3 + 4663, aspley.harm().value());
        assertEquals(20 * 9 + 4663.0 * 4663, aspley.harm().squares());
        assertEquals(21, aspley.incidents());
        assertEquals(2 * 7979, tally.of(new AreaCode(BASFORD), WHOLE).harm().value());
        assertEquals(23, tally.of(new AreaCode(CITY), WHOLE).incidents());
        assertFalse(tally.holds(new AreaCode(BERRIDGE)));
        assertEquals(7979, tally.heaviest());
    }

    @Test
    void whatCouldBeTheHeaviestIsWhatASelectionMayMeet() {
        IndicatorDefinition drugs = SEVERITY.definition();
        Indicators light = new Indicators(
                List.of(DefinedIndicator.of("light", "harm")
                        .with("unit", "score")
                        .with("selections", List.of(new IndicatorDefinition.Selection(null, null, List.of("92"), null)))
                        .with("weights", drugs.weights())
                        .written()),
                ShippedIndicators.weights());

        assertEquals(3, light.heaviestIn(light.find("light").orElseThrow()).intValueExact());
    }

    @Test
    void oneGraveOffenceDoesNotMakeAHarmSpot() {
        tally.add(incident(ASPLEY, "2018-04", "1"), 1);

        List<Spot> spots = ranked(ASPLEY, BASFORD, BERRIDGE).spots();

        assertEquals(List.of(1, 2, 2), spots.stream().map(Spot::rank).toList());
        assertEquals(List.of(1, 1, 1), spots.stream().map(Spot::best).toList());
        assertEquals(List.of(3, 3, 3), spots.stream().map(Spot::worst).toList());
        assertFalse(spots.get(0).above());
    }

    @Test
    void manyGraveOffencesDo() {
        tally.add(incident(ASPLEY, "2018-04", "1"), 40);
        tally.add(incident(BASFORD, "2018-04", "1"), 5);
        tally.add(incident(BERRIDGE, "2018-04", "1"), 4);

        HarmRanking ranking = ranked(BERRIDGE, BASFORD, ASPLEY);

        assertEquals(
                List.of(ASPLEY, BASFORD, BERRIDGE),
                ranking.spots().stream()
                        .map(spot -> spot.measured().area().value())
                        .toList());
        assertEquals(List.of(1, 2, 3), ranking.spots().stream().map(Spot::rank).toList());
        assertEquals(List.of(1, 2, 2), ranking.spots().stream().map(Spot::best).toList());
        assertEquals(List.of(1, 3, 3), ranking.spots().stream().map(Spot::worst).toList());
        assertTrue(ranking.spots().get(0).above());
        assertFalse(ranking.spots().get(1).above());
        assertEquals(49 * 7979 / 3.0, ranking.mean(), 1e-9);
    }

    @Test
    void anAreaThatIsNotKnownToBeWholeIsNotRanked() {
        tally.add(incident(ASPLEY, "2018-04", "1"), 40);
        List<Measured> measured = new ArrayList<>();
        measured.add(tally.of(new AreaCode(ASPLEY), Judgement.history(false)));
        measured.add(tally.of(new AreaCode(BASFORD), Judgement.UNKNOWN));

        HarmRanking nobody = HarmRanking.of(measured);
        measured.add(tally.of(new AreaCode(BERRIDGE), WHOLE));
        HarmRanking one = HarmRanking.of(measured);

        assertNull(nobody.mean());
        assertEquals(2, nobody.unknown().size());
        assertEquals(1, one.spots().get(0).rank());
        assertEquals(0.0, one.mean());
    }

    private HarmRanking ranked(String... areas) {
        return HarmRanking.of(List.of(areas).stream()
                .map(area -> tally.of(new AreaCode(area), WHOLE))
                .toList());
    }

    private static Counted incident(String place, String month, String code) {
        return new Counted(
                new Counted.Traits(
                        new AgencyId("police"), Category.of("violent-crime").orElseThrow(), Set.of(), code),
                new AreaCode(place),
                YearMonth.parse(month),
                null,
                IncidentTokens.of(null, null));
    }
}
