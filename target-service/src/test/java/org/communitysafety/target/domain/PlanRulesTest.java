package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanRulesTest {
    @Test
    void aSoundPlanIsTaken() {
        assertEquals(List.of(), PlanRules.check(plan("burglary", "reduce-any", "2018/19"), agency -> true));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        List<String> pointers = PlanRules.check(plan("burglaries", "reduce", "last year"), agency -> false).stream()
                .map(Refusal::pointer)
                .toList();

        assertEquals(
                List.of(
                        "/partnership",
                        "/priorities/0/indicators/0",
                        "/targets/0/measures/0/indicator",
                        "/targets/0/measures/0/kind",
                        "/targets/0/measures/0/baseline/period",
                        "/outturns/0/agency",
                        "/outturns/0/value"),
                pointers);
    }

    private static Plan plan(String indicator, String kind, String baselinePeriod) {
        Plan.Measure measure = new Plan.Measure(
                "reduce-burglary",
                "Burglary",
                indicator,
                "events",
                null,
                kind,
                "lower-is-better",
                "count",
                null,
                null,
                "month",
                new Plan.Baseline(baselinePeriod, null),
                "2019-04-01",
                "2023-03-31");
        boolean sound = indicator.equals("burglary");
        return new Plan(
                "demo-plan",
                1,
                "2021-04-01",
                "Demonstration",
                null,
                "nottingham-cdp",
                null,
                "E06000018",
                null,
                true,
                List.of(new Plan.Priority("homes", "Safe homes", List.of(indicator), null)),
                List.of(new Plan.Target("reduce", "Reduce", "homes", List.of(measure))),
                List.of(new Plan.Outturn(
                        "nottingham-cdp",
                        "asb-experience",
                        "E06000018",
                        "2018/19",
                        BigDecimal.ONE,
                        sound ? "final" : "not-collected")));
    }
}
