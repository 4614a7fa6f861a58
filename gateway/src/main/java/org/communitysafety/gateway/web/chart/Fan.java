package org.communitysafety.gateway.web.chart;

import org.communitysafety.vocabulary.Period;

/**
 * Where a running period is heading: between {@code low} and {@code high}, most likely at {@code value}.
 *
 * @param period the one that has not ended
 */
public record Fan(Period period, double value, double low, double high) {
    private static final int END = 7;
    private static final String LIGHT = "#d9e3ec";

    /** Opens from the last known figure, or stands alone where there is none. */
    void draw(Svg svg, PeriodAxis across, Scale upwards, Path.Step from) {
        svg.open("g", "class", "csp-chart__fan", "stroke", Ink.BLUE, "stroke-width", 2, "fill", "none");
        double x = across.at(period);
        if (from != null) {
            open(svg, across, upwards, from);
        }
        Points ends = new Points()
                .add(x - END, upwards.at(high))
                .add(x + END, upwards.at(high))
                .add(x, upwards.at(high))
                .add(x, upwards.at(low))
                .add(x - END, upwards.at(low))
                .add(x + END, upwards.at(low));
        svg.element("polyline", "points", ends);
        svg.element("circle", "cx", x, "cy", upwards.at(value), "r", 5, "fill", Ink.WHITE);
        svg.close("g");
    }

    private void open(Svg svg, PeriodAxis across, Scale upwards, Path.Step from) {
        double x = across.at(period);
        double x0 = across.at(from.period());
        double y0 = upwards.at(from.value());
        Points area = new Points().add(x0, y0).add(x, upwards.at(high)).add(x, upwards.at(low));
        svg.element("polygon", "points", area, "fill", LIGHT, "stroke", "none");
        svg.element(
                "polyline", "points", new Points().add(x0, y0).add(x, upwards.at(value)), "stroke-dasharray", "6 4");
    }
}
