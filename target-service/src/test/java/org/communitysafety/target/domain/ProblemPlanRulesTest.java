package org.communitysafety.target.domain;

import static org.communitysafety.target.domain.ProblemPlanSketch.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemPlanRulesTest {
    private static final Geography GEOGRAPHY = ShippedGeography.load();

    @Test
    void aSoundPlanIsTakenAndWithoutADesignToo() {
        assertEquals(Map.of(), faults(PLAN));
        assertEquals(
                Map.of(),
                faults(
                        "{\"problemPlan\":\"new\",\"from\":\"2019-04-01\",\"title\":\"New\",\"owner\":\"nottingham-city\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            'problemPlan':'estate-burglary' | 'problemPlan':'Estate'           | /problemPlan                      | malformed-identifier
            'from':'2019-04-01'       | 'from':'April'                           | /from                             | malformed-date
            'title':'Burglary on the estate' | 'title':''                        | /title                            | required
            'owner':'nottinghamshire-police' | 'owner':'nobody'                  | /owner                            | unknown-agency
            'endedOn':'2018-05-10'    | 'endedOn':'2018-04-30'                   | /objectives/endedOn               | before-start
            'startedOn':'2018-05-11'  | 'startedOn':'May'                        | /scanning/startedOn               | malformed-date
            'indicator':'burglary'    | 'indicator':'burglaries'                 | /evaluation/indicator             | unknown-indicator
            'indicator':'burglary'    | 'indicator':'victim-based-crime-rate'    | /evaluation/indicator             | not-a-count
            'indicator':'burglary'    | 'indicator':'example-severity-score'     | /evaluation/indicator             | not-a-count
            'indicator':'burglary'    | 'indicator':'asb-experience','source':'reported','agency':'nottingham-cdp' | /evaluation/indicator | not-a-count
            'indicator':'burglary'    | 'indicator':'burglary','source':'guess'  | /evaluation/source                | unknown-value
            'indicator':'burglary'    | 'indicator':'burglary','agency':'nottingham-cdp' | /evaluation/agency        | not-for-this-source
            'treated':['E05012270']   | 'treated':[]                             | /evaluation/treated               | required
            'treated':['E05012270']   | 'treated':['Aspley']                     | /evaluation/treated/0             | malformed-area
            'E05012271','E05012272'   | 'E05012271','E05012271'                  | /evaluation/control/1             | overlaps
            'E05012271','E05012272'   | 'E06000020','E05012270'                  | /evaluation/control/1             | overlaps
            'treatedDisplacement':['E05012273'], | 'treatedDisplacement':[],     | /evaluation/treatedDisplacement   | required
            'before':{'from':'2018-04','to':'2018-06'}, |                        | /evaluation/before                | required
            'before':{'from':'2018-04' | 'before':{'from':'spring'               | /evaluation/before/from           | malformed-period
            'before':{'from':'2018-04','to':'2018-06'} | 'before':{'from':'2018-06','to':'2018-04'} | /evaluation/before/to | not-in-a-row
            'before':{'from':'2018-04','to':'2018-06'} | 'before':{'from':'2018-04','to':'2018/19-Q1'} | /evaluation/before/to | not-in-a-row
            'before':{'from':'2018-04' | 'before':{'from':'1918-04'              | /evaluation/before/to             | too-long
            'before':{'from':'2018-04' | 'before':{'from':'2018-05'              | /evaluation/after                 | other-length
            'before':{'from':'2018-04','to':'2018-06'} | 'before':{'from':'2018/19-Q1'} | /evaluation/after          | other-length
            'after':{'from':'2018-07','to':'2018-09'} | 'after':{'from':'2018-06','to':'2018-08'} | /evaluation/after/from | before-end
            """)
    void aFaultIsNamedWhereItStands(String written, String instead, String pointer, String code) {
        String json = PLAN.replace(written.replace('\'', '"'), instead == null ? "" : instead.replace('\'', '"'));

        assertEquals(Map.of(pointer, code), faults(json));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        String json = PLAN.replace("\"nottinghamshire-police\"", "null")
                .replace("\"E05012270\"", "\"E06000018\"")
                .replace("\"2018-09\"", "\"2018-10\"");

        assertEquals(
                Map.of(
                        "/owner", "unknown-agency",
                        "/evaluation/control/0", "overlaps",
                        "/evaluation/control/1", "overlaps",
                        "/evaluation/treatedDisplacement/0", "overlaps",
                        "/evaluation/controlDisplacement/0", "overlaps",
                        "/evaluation/after", "other-length"),
                faults(json));
    }

    @Test
    void aReportedCountNeedsToKnowWhoReportsIt() {
        String reported = PLAN.replace(
                "\"indicator\":\"burglary\"", "\"indicator\":\"young-people-reoffending\",\"source\":\"reported\"");

        assertEquals(Map.of("/evaluation/agency", "unknown-agency"), faults(reported));
        assertEquals(
                Map.of(), faults(reported.replace("\"source\"", "\"agency\":\"nottingham-city-council\",\"source\"")));
    }

    /** Half of a ward is in an own area, the whole ward in another list. */
    @Test
    void anOwnAreaOverlapsTheWardOfOneOfItsNeighbourhoods() {
        AreaCode own = new AreaCode("own-half-of-aspley");
        AreaCode neighbourhood = new AreaCode("E01013817");
        Geography drawn = new Geography(
                Stream.concat(
                                GEOGRAPHY.all().stream(),
                                Stream.of(new PlacedArea(own, "Half", null, null, null, null, null)))
                        .toList(),
                Map.of(own, List.of(neighbourhood)));

        assertTrue(drawn.overlap(own, new AreaCode("E05012270")));
        assertFalse(drawn.overlap(own, new AreaCode("E05012271")));
        assertEquals(
                Map.of("/evaluation/control/0", "overlaps"),
                ProblemPlanSketch.faults(PLAN.replace("E05012271", own.value()), drawn));
    }

    private static Map<String, String> faults(String json) {
        return ProblemPlanSketch.faults(json, GEOGRAPHY);
    }
}
