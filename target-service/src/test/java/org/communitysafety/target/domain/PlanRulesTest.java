package org.communitysafety.target.domain;

import static org.communitysafety.target.domain.PlanSketch.MEASURE;
import static org.communitysafety.target.domain.PlanSketch.faults;
import static org.communitysafety.target.domain.PlanSketch.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the plan itself, its priorities, its targets and its outturns. */
class PlanRulesTest {
    private static final String COUNTED =
            "\"kind\":\"reduce-any\",\"indicator\":\"burglary\",\"baseline\":{\"period\":\"2018/19\"},"
                    + "\"assessedFrom\":\"2021-04-01\",\"assessedTo\":\"2023-03-31\"";

    @Test
    void aSoundPlanIsTaken() {
        assertEquals(Map.of(), faults(plan(COUNTED)));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        String json = plan(COUNTED.replace("burglary", "burglaries").replace("reduce-any", "reduce"))
                .replace("\"nottingham-cdp\"", "\"nobody\"")
                .replace(
                        "\"outturns\":[]",
                        "\"outturns\":[{\"indicator\":\"asb-experience\",\"period\":\"2018/19\","
                                + "\"value\":1,\"status\":\"not-collected\"}]");

        assertEquals(
                Map.of(
                        "/partnership",
                        "unknown-agency",
                        "/targets/0/sponsor",
                        "unknown-agency",
                        MEASURE + "/kind",
                        "unknown-value",
                        MEASURE + "/indicator",
                        "unknown-indicator",
                        "/outturns/0/agency",
                        "unknown-agency",
                        "/outturns/0/value",
                        "value-and-status"),
                faults(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            'plan':'demo-plan'    | 'plan':'Demo Plan'                                        | /plan                       | malformed-identifier
            'from':'2021-04-01'   | 'from':'April'                                            | /from                       | malformed-date
            'from':'2021-04-01'   | 'from':'2021-04-01','to':'2020-03-31'                     | /to                         | before-start
            'from':'2021-04-01'   | 'from':'2021-04-01','endedOn':'2021-03-31'                | /endedOn                    | before-start
            'from':'2021-04-01'   | 'from':'2021-04-01','replacedBy':'next-plan'              | /endedOn                    | required
            'from':'2021-04-01'   | 'from':'2021-04-01','endedOn':'2022-03-31','replacedBy':'demo-plan' | /replacedBy         | same-plan
            'from':'2021-04-01'   | 'from':'2021-04-01','thresholds':{'greenFrom':1.2}        | /thresholds/greenFrom       | out-of-range
            'from':'2021-04-01'   | 'from':'2021-04-01','thresholds':{'greenFrom':0.1}        | /thresholds/redBelow        | above-green
            'from':'2021-04-01'   | 'from':'2021-04-01','headlines':[{'period':'Qrt 1'}]      | /headlines/0/period         | malformed-period
            'from':'2021-04-01'   | 'from':'2021-04-01','headlines':[{'period':'2018/19-Q1','red':-1}] | /headlines/0        | out-of-range
            'from':'2021-04-01'   | 'from':'2021-04-01','absent':[{'where':'Appendix 4'}]     | /absent/0/title             | required
            'from':'2021-04-01'   | 'from':'2021-04-01','absent':[{'title':'Plans','priority':'none'}] | /absent/0/priority | unknown-priority
            'priority':'homes'    | 'priority':'gardens'                                      | /targets/0/priority         | unknown-priority
            'priority':'homes'    | 'priority':'homes','rollUp':'mean'                        | /targets/0/rollUp           | unknown-value
            'sponsor':'nottingham-cdp' | 'sponsor':'nobody' | /targets/0/sponsor          | unknown-agency
            'priority':'homes'    | 'priority':'homes','alsoIn':['demo-plan']                 | /targets/0/alsoIn/0         | same-plan
            'indicators':['burglary'] | 'indicators':['burglaries']                           | /priorities/0/indicators/0  | unknown-indicator
            'outturns':[]         | 'outturns':[{'indicator':'asb-experience','period':'2018/19','value':1,'denominator':0}] | /outturns/0/denominator | out-of-range
            """)
    void aFaultIsNamedWhereItStands(String written, String instead, String pointer, String code) {
        String json = plan(COUNTED).replace(written.replace('\'', '"'), instead.replace('\'', '"'));

        assertEquals(Map.of(pointer, code), faults(json));
    }

    @Test
    void theSameFigureTwiceIsRefused() {
        String figure = "{\"indicator\":\"asb-experience\",\"period\":\"2018/19\",\"value\":1}";

        assertEquals(
                Map.of("/outturns/1", "duplicate"),
                faults(plan(COUNTED).replace("\"outturns\":[]", "\"outturns\":[" + figure + "," + figure + "]")));
    }

    @Test
    void whatGoesWithoutSayingIsWrittenOut() {
        Measure counted = PlanSketch.measure("\"kind\":\"maintain\",\"indicator\":\"burglary\"");
        Measure reported = PlanSketch.measure("\"kind\":\"at-least\",\"indicator\":\"asb-experience\",\"value\":7");
        Measure work = PlanSketch.measure("\"kind\":\"deliverable\",\"deliverable\":{}");

        assertEquals(
                List.of("Burglary", "events", "lower-is-better", "count", "financial-year", "2021-04-01"),
                List.of(
                        counted.title(),
                        counted.source(),
                        counted.polarity(),
                        counted.unit(),
                        counted.judgingPeriod(),
                        counted.assessedFrom()));
        assertEquals("0.05", counted.toleranceRelative().toPlainString());
        assertEquals(
                List.of("reported", "higher-is-better", "percent"),
                List.of(reported.source(), reported.polarity(), reported.unit()));
        assertEquals(List.of("reported", "quarter"), List.of(work.source(), work.judgingPeriod()));
        assertEquals(List.of("nottingham-cdp"), work.deliverable().owners());
    }
}
