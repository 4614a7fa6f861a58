package org.communitysafety.gateway.web.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.chart.Path;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class YearsViewTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITEM =
            """
            {"measure":"asb","unit":"count","period":"2020/21","trajectory":12985,"baseline":14840,
             "baselinePeriod":"2019/20","finalTarget":11130,
             "running":{"period":"2021/22","actual":998},
             "forecast":{"value":12000,"low":11500,"high":12500,"probabilityOfMeeting":0.5},
             "years":[{"period":"2020/21","actual":20680,"rag":"RED"},
                      {"period":"2019/20","actual":null,"rag":"WHITE","whiteReason":"NOT_COLLECTED"}]}""";

    @Test
    void aPathGoesFromTheBaselineThroughTheYearsValueToTheEnd() {
        Path path = TargetPath.of(measure("reduce-by-percent", "linear"), Period.Kind.FINANCIAL_YEAR);

        assertEquals(List.of(step("2019/20", 14_840), step("2020/21", 12_985), step("2022/23", 11_130)), path.steps());
    }

    @Test
    void aTargetThatAsksForTheSameThroughoutIsLevel() {
        List<Path.Step> level = List.of(step("2020/21", 12_985));

        assertEquals(
                level,
                TargetPath.of(measure("reduce-any", null), Period.Kind.FINANCIAL_YEAR)
                        .steps());
        assertEquals(
                level,
                TargetPath.of(measure("reduce-by-percent", "none"), Period.Kind.FINANCIAL_YEAR)
                        .steps());
        assertEquals(
                List.of(),
                TargetPath.of(measure("downward-trend", null), Period.Kind.FINANCIAL_YEAR)
                        .steps());
    }

    @Test
    void theTableHasEveryYearOldestFirstAndWhatIsMissingInWords() {
        YearsView view = YearsView.of(measure("reduce-by-percent", "linear"), "Nottingham", "Reported.")
                .orElseThrow();

        assertEquals(
                "Period,Figure,Asked for,Status\r\n2019/20,,14840,White\r\n2020/21,20680,12985,Red\r\n",
                view.table().csv());
        assertEquals("No figure", view.table().rows().get(0).cells().get(1).text());
        assertEquals(
                "2021/22 is heading for 12,000. 95% sure: between 11,500 and 12,500."
                        + " The target is met with a probability of 50%.",
                view.forecast());
        assertTrue(view.chart().toString().contains("csp-chart__fan"));
        assertTrue(view.cut(), "it begins at 10,000");
    }

    @Test
    void noForecastIsQuiteCertain() {
        String certain = ITEM.replace("\"probabilityOfMeeting\":0.5", "\"probabilityOfMeeting\":0.99996");

        YearsView view = YearsView.of(measure("reduce-by-percent", "linear", certain), "Nottingham", "Reported.")
                .orElseThrow();

        assertTrue(view.forecast().endsWith("with a probability of over 99%."), view.forecast());
    }

    @Test
    void whoeverCannotSeeTheChartIsToldItsPeriodsInWords() {
        String months = ITEM.replace("2020/21", "2018-11").replace("2019/20", "2018-10");

        YearsView view = YearsView.of(measure("reduce-by-percent", "none", months), "Nottingham", "Reported.")
                .orElseThrow();

        String chart = view.chart().toString();
        assertTrue(chart.contains("October 2018: No figure, white; November 2018: 20,680, red."), chart);
        assertFalse(chart.contains("2018-11:"), chart);
    }

    private static Measure measure(String kind, String trajectory) {
        return measure(kind, trajectory, ITEM);
    }

    private static Measure measure(String kind, String trajectory, String item) {
        try {
            String defined =
                    "{\"id\":\"asb\",\"title\":\"ASB\",\"unit\":\"count\",\"assessedTo\":\"2023-03-31\",\"kind\":\"%s\"%s}"
                            .formatted(kind, trajectory == null ? "" : ",\"trajectory\":\"" + trajectory + '"');
            return new Measure(
                    null, JSON.readValue(defined, PlanMeasure.class), JSON.readValue(item, ScorecardItem.class), null);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Path.Step step(String period, double value) {
        return new Path.Step(Period.parse(period), value);
    }
}
