package org.communitysafety.gateway.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communitysafety.gateway.web.chart.YearsChart.Year;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class YearsChartTest {
    private static final List<Year> YEARS = List.of(
            new Year(Period.parse("2017/18"), 14_840.0, "green", "14,840"),
            new Year(Period.parse("2018/19"), null, "white", "No figure"),
            new Year(Period.parse("2019/20"), 20_680.0, "red", "20,680"));
    private static final Path PATH = new Path(
            List.of(new Path.Step(Period.parse("2017/18"), 14_840), new Path.Step(Period.parse("2022/23"), 11_130)));

    @Test
    void eachYearHasTheShapeOfItsStatusAndItsFigure() {
        Drawing drawing = draw(null);

        assertEquals(
                List.of("14,840", "20,680"),
                drawing.words("csp-chart__marks").stream()
                        .map(Drawing.Box::what)
                        .toList());
        assertEquals(1, drawing.in("csp-chart__marks", "circle").size());
        assertEquals(1, drawing.in("csp-chart__marks", "path").size());
        assertEquals(0, drawing.in("csp-chart__line", "polyline").size());
    }

    @Test
    void aForecastOpensFromTheLastFigureAndEverythingStandsInside() {
        Drawing drawing = draw(new Fan(Period.parse("2020/21"), 21_000, 19_000, 23_456));

        assertEquals(1, drawing.in("csp-chart__fan", "polygon").size());
        assertEquals(4, drawing.words("csp-chart__names").size());
        double[] box = drawing.viewBox();
        for (Drawing.Box each : drawing.everything()) {
            assertTrue(
                    each.left() >= 0 && each.top() >= 0 && each.right() <= box[2] && each.bottom() <= box[3],
                    each.toString());
        }
    }

    private static Drawing draw(Fan fan) {
        return Drawing.of(new YearsChart("years", "t", "d", "count", YEARS, PATH, fan).draw());
    }
}
