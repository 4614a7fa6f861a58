package org.communitysafety.gateway.web.chart;

import java.util.List;
import org.communitysafety.vocabulary.Period;

/**
 * What a target asks for, period by period.
 *
 * @param steps in their order, with straight lines between them; one alone holds throughout
 */
public record Path(List<Step> steps) {

    /** What is asked for in a period. */
    public record Step(Period period, double value) {}

    void draw(Svg svg, PeriodAxis across, Scale upwards) {
        if (steps.isEmpty()) {
            return;
        }
        Points points = new Points();
        if (steps.size() == 1) {
            double y = upwards.at(steps.get(0).value());
            points.add(across.start(), y).add(across.end(), y);
        } else {
            steps.forEach(step -> points.add(across.at(step.period()), upwards.at(step.value())));
        }
        svg.element(
                "polyline",
                "class",
                "csp-chart__path",
                "points",
                points,
                "fill",
                "none",
                "stroke",
                Ink.PINK,
                "stroke-width",
                2.5,
                "stroke-dasharray",
                "12 5");
    }

    /** Null where nothing is asked for. */
    Double last() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).value();
    }
}
