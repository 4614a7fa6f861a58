package org.communitysafety.target.domain;

import static org.communitysafety.target.domain.PlanSketch.MEASURE;
import static org.communitysafety.target.domain.PlanSketch.faultsOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of measure requires and forbids. */
class MeasureRulesTest {
    private static final String FIGURE = "\"indicator\":\"asb-experience\",\"agency\":\"nottingham-cdp\",";

    /** The least that a sound measure of each kind says. */
    private static String least(MeasureKind kind) {
        String needed =
                switch (kind) {
                    case REDUCE_ANY, INCREASE_ANY, MAINTAIN -> "'baseline':{'period':'2018/19','value':9}";
                    case REDUCE_BY_PERCENT, INCREASE_BY_PERCENT ->
                        "'percent':10,'reading':'relative','baseline':{'period':'2018/19','value':9}";
                    case AT_LEAST, AT_MOST -> "'value':70";
                    case BELOW_BENCHMARK, ABOVE_BENCHMARK ->
                        "'benchmark':{'title':'National','indicator':'asb-experience','agency':'nottingham-council'}";
                    case TOP_QUARTILE ->
                        "'comparators':{'title':'Core cities','areas':['E06000018','E06000023','E07000143','E07000144']}";
                    case DOWNWARD_TREND, UPWARD_TREND -> "'unit':'percent'";
                    case MILESTONES ->
                        "'baseline':{'period':'2018/19'},'milestones':[{'due':'2022-03-31','percent':30}]";
                    case DELIVERABLE -> "'deliverable':{'owners':['nottingham-cdp']}";
                };
        String figure = kind == MeasureKind.DELIVERABLE ? "" : FIGURE;
        return "\"kind\":\"" + kind.token() + "\"," + figure + needed.replace('\'', '"');
    }

    @ParameterizedTest
    @EnumSource(MeasureKind.class)
    void theLeastThatAKindNeedsIsEnough(MeasureKind kind) {
        assertEquals(Map.of(), faultsOf(least(kind)));
    }

    @ParameterizedTest
    @EnumSource(MeasureKind.class)
    void withoutWhatItNeedsAnActiveMeasureIsRefusedAndADraftIsTaken(MeasureKind kind) {
        String bare = "\"kind\":\"" + kind.token() + "\"," + FIGURE + "\"unit\":\"percent\"";
        boolean needsNothing = kind == MeasureKind.DOWNWARD_TREND || kind == MeasureKind.UPWARD_TREND;

        assertEquals(needsNothing, faultsOf(bare).isEmpty());
        String work = "\"kind\":\"deliverable\",\"deliverable\":{}";
        assertEquals(
                Map.of(),
                faultsOf((kind == MeasureKind.DELIVERABLE ? work : "\"kind\":\"" + kind.token() + "\"")
                        + ",\"state\":\"draft\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            REDUCE_ANY          | 'percent':10                                    | /percent                 | not-for-this-kind
            REDUCE_ANY          | 'reading':'points'                              | /reading                 | not-for-this-kind
            REDUCE_ANY          | 'toleranceRelative':0.1                         | /toleranceRelative       | not-for-this-kind
            REDUCE_ANY          | 'baseline':{'period':'last year'}               | /baseline/period         | malformed-period
            REDUCE_ANY          | 'assessedFrom':'2021-04-01','assessedTo':'2020-04-01' | /assessedTo        | before-start
            REDUCE_ANY          | 'judgingPeriod':'week'                          | /judgingPeriod           | unknown-value
            REDUCE_ANY          | 'polarity':'sideways'                           | /polarity                | unknown-value
            REDUCE_ANY          | 'unit':'pounds'                                 | /unit                    | unknown-value
            REDUCE_ANY          | 'state':'running'                               | /state                   | unknown-value
            REDUCE_ANY          | 'trajectory':'steep'                            | /trajectory              | unknown-value
            REDUCE_ANY          | 'rounding':{'decimals':0,'mode':'up'}           | /rounding/mode           | unknown-value
            REDUCE_ANY          | 'rounding':{'decimals':9,'mode':'down'}         | /rounding/decimals       | out-of-range
            REDUCE_ANY          | 'note':' '                                      | /note                    | malformed-text
            REDUCE_ANY          | 'source':'events'                               | /source                  | not-counted
            REDUCE_ANY          | 'indicator':'burglary','source':'events','judgingPeriod':'survey-round','baseline':{'period':'2018/19'} | /judgingPeriod | not-counted
            REDUCE_ANY          | 'agency':'nobody'                               | /agency                  | unknown-agency
            REDUCE_ANY          | 'deliverable':{'owners':['nottingham-cdp']}     | /deliverable             | not-for-this-kind
            REDUCE_BY_PERCENT   | 'percent':0                                     | /percent                 | out-of-range
            REDUCE_BY_PERCENT   | 'percent':101                                   | /percent                 | out-of-range
            REDUCE_BY_PERCENT   | 'reading':'points','indicator':'burglary','agency':null | /reading           | no-points
            REDUCE_BY_PERCENT   | 'reading':null                                  | /reading                 | required
            REDUCE_ANY          | 'unit':'count'                                  | /unit                    | not-the-indicators
            REDUCE_ANY          | 'polarity':'higher-is-better'                   | /polarity                | contradiction
            MAINTAIN            | 'polarity':'higher-is-better'                   | /polarity                | contradiction
            INCREASE_ANY        | 'baseline':{'period':'2018/19-Q1','value':3900} | /baseline/period         | shorter-than-judged
            INCREASE_ANY        | 'baseline':{'period':'2018/19-Q1'}              | /baseline/period         | shorter-than-judged
            REDUCE_ANY          | 'judgingPeriod':'month'                         | /baseline/period         | longer-than-judged
            MILESTONES          | 'baseline':{'period':'2018/19','value':9},'judgingPeriod':'quarter' | /baseline/period | longer-than-judged
            DOWNWARD_TREND      | 'judgingPeriod':'month'                         | /judgingPeriod           | season-in-trend
            UPWARD_TREND        | 'judgingPeriod':'quarter'                       | /judgingPeriod           | season-in-trend
            INCREASE_BY_PERCENT | 'percent':101,'reading':'points'                | /percent                 | out-of-range
            MAINTAIN            | 'toleranceRelative':1.5                         | /toleranceRelative       | out-of-range
            MAINTAIN            | 'toleranceRelative':0.1,'toleranceAbsolute':1   | /toleranceAbsolute       | one-of-two
            MAINTAIN            | 'toleranceAbsolute':-1                          | /toleranceAbsolute       | out-of-range
            AT_LEAST            | 'state':'baseline-pending'                      | /state                   | not-for-this-kind
            AT_MOST             | 'benchmark':{'title':'National','indicator':'asb-experience','agency':'nottingham-cdp'} | /benchmark | not-for-this-kind
            BELOW_BENCHMARK     | 'benchmark':{'title':'National','indicator':'none','agency':'nottingham-cdp'}           | /benchmark/indicator | unknown-indicator
            ABOVE_BENCHMARK     | 'benchmark':{'title':'National','indicator':'asb-experience','agency':'nobody'}         | /benchmark/agency    | unknown-agency
            TOP_QUARTILE        | 'comparators':{'title':'Peers','areas':['E06000023','E06000018']} | /comparators/areas  | too-few
            TOP_QUARTILE        | 'comparators':{'title':'Peers','areas':['E06000018','E06000023','E07000143','E07000143','E07000144']} | /comparators/areas/3 | duplicate
            TOP_QUARTILE        | 'comparators':{'title':'Peers','indicator':'none','areas':['E06000018','E06000023','E07000143','E07000144']} | /comparators/indicator | unknown-indicator
            TOP_QUARTILE        | 'indicator':'burglary','agency':null,'comparators':{'title':'Forces','indicator':'asb-experience','areas':['E06000018','W15000001','E08000003','E09000001']} | /comparators/agency | required
            DOWNWARD_TREND      | 'value':7                                       | /value                   | not-for-this-kind
            MILESTONES          | 'milestones':[{'due':'2022-03-31'}]             | /milestones/0            | one-of-two
            MILESTONES          | 'milestones':[{'due':'2022-03-31','percent':30,'value':7}] | /milestones/0 | one-of-two
            MILESTONES          | 'milestones':[{'due':'soon','value':7}]         | /milestones/0/due        | malformed-date
            MILESTONES          | 'milestones':[{'due':'2022-03-31','value':7},{'due':'2021-03-31','value':6}] | /milestones/1/due | not-in-order
            MILESTONES          | 'baseline':null                                 | /baseline                | required
            DELIVERABLE         | 'indicator':'asb-experience'                    | /indicator               | not-for-this-kind
            DELIVERABLE         | 'baseline':{'period':'2018/19'}                 | /baseline                | not-for-this-kind
            DELIVERABLE         | 'deliverable':{'owners':['nobody']}             | /deliverable/owners/0    | unknown-agency
            DELIVERABLE         | 'deliverable':{'due':'soon'}                    | /deliverable/due         | malformed-date
            DELIVERABLE         | 'deliverable':{'reports':[{'period':'2018/19','rag':'GREEN'}]}    | /deliverable/reports/0/period | malformed-period
            DELIVERABLE         | 'deliverable':{'reports':[{'period':'2018/19-Q1','rag':'BLUE'}]}  | /deliverable/reports/0/rag    | unknown-value
            """)
    void whatMakesNoSenseInAKindIsNamed(MeasureKind kind, String added, String where, String code) {
        assertEquals(Map.of(MEASURE + where, code), faultsOf(least(kind) + "," + added.replace('\'', '"')));
    }

    @Test
    void aPercentageOfTheBaselineMayBeMoreThanAllOfItWhereMoreIsWanted() {
        String doubled = least(MeasureKind.INCREASE_BY_PERCENT).replace("\"percent\":10", "\"percent\":150");

        assertEquals(Map.of(), faultsOf(doubled));
        assertEquals(Map.of(), faultsOf(least(MeasureKind.REDUCE_BY_PERCENT) + ",\"reading\":\"points\""));
    }

    @Test
    void aYearsFigureMayBeDividedByTheSeasonAndAYearWithoutOneStandsForEachOfItsMonths() {
        String monthly = least(MeasureKind.REDUCE_ANY) + ",\"judgingPeriod\":\"month\"";

        assertEquals(Map.of(), faultsOf(monthly + ",\"trajectory\":\"seasonal\""));
        assertEquals(Map.of(), faultsOf(monthly + ",\"baseline\":{\"period\":\"2018/19\"}"));
        assertEquals(Map.of(), faultsOf(least(MeasureKind.DOWNWARD_TREND) + ",\"judgingPeriod\":\"survey-round\""));
    }

    @Test
    void aTargetMayAskForMoreOfWhatIsUsuallyBetterLessAndItsPeersAreReportedByWhoeverReportsIts() {
        assertEquals(Map.of(), faultsOf(least(MeasureKind.INCREASE_ANY) + ",\"polarity\":\"higher-is-better\""));
        assertEquals(
                "nottingham-cdp",
                PlanSketch.measure(least(MeasureKind.TOP_QUARTILE))
                        .comparators()
                        .agency());
    }

    @Test
    void milestonesInTheUnitNeedNoBaseline() {
        assertEquals(
                Map.of(),
                faultsOf(
                        "\"kind\":\"milestones\"," + FIGURE
                                + "\"milestones\":[{\"due\":\"2022-03-31\",\"value\":7},{\"due\":\"2023-03-31\",\"value\":6}]"));
    }

    @Test
    void whoStandsInACohortIsJudgedByMonthForMonthsOfMembersAreNotSummed() {
        String members = "\"kind\":\"at-least\",\"value\":1,\"indicator\":\"domestic-violence-iom-cohort\","
                + "\"source\":\"events\",\"assessedFrom\":\"2021-04-01\",\"judgingPeriod\":";

        assertEquals(Map.of(), faultsOf(members + "\"month\""));
        assertEquals(
                Map.of(PlanSketch.MEASURE + "/judgingPeriod", "not-summed"), faultsOf(members + "\"financial-year\""));
    }

    @Test
    void aMeasureStandsOnceInAPlan() {
        String twice = PlanSketch.plan(
                least(MeasureKind.REDUCE_ANY) + "},{\"id\":\"measure\"," + least(MeasureKind.REDUCE_ANY));

        assertEquals(Map.of("/targets/0/measures/1/id", "duplicate"), PlanSketch.faults(twice));
    }

    @Test
    void aReportIsPutInItsPlaceAndReplacesWhatWasSaid() {
        Plan plan = PlanSketch.read(PlanSketch.plan(least(MeasureKind.DELIVERABLE)));

        Plan later = said(plan, "2018/19-Q2", "AMBER");
        Plan both = said(later, "2018/19-Q1", "GREEN");
        Plan mended = said(both, "2018/19-Q2", "RED");

        assertEquals("[2018/19-Q1 GREEN, 2018/19-Q2 AMBER]", reports(both));
        assertEquals("[2018/19-Q1 GREEN, 2018/19-Q2 RED]", reports(mended));
        Measure.Report report = new Measure.Report("2018/19-Q1", "GREEN", false, null);
        assertTrue(DeliverableReports.with(plan, "other", report).isEmpty());
        assertEquals(
                both.targets().size(),
                DeliverableReports.with(plan, "measure", report)
                        .orElseThrow()
                        .targets()
                        .size());
    }

    private static Plan said(Plan plan, String quarter, String rag) {
        return DeliverableReports.with(plan, "better", new Measure.Report(quarter, rag, false, null))
                .orElseThrow();
    }

    private static String reports(Plan plan) {
        return plan.targets().get(0).measures().get(0).deliverable().reports().stream()
                .map(report -> report.period() + " " + report.rag())
                .toList()
                .toString();
    }
}
