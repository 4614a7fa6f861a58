package org.communitysafety.gateway.web.chart;

import java.util.List;
import java.util.Locale;
import org.communitysafety.vocabulary.Period;

/**
 * Which periods limits rest on.
 *
 * @param from null where the first of them is not shown
 * @param locked false for trial limits, which still move
 * @param points how many of them are known
 * @param anew where limits start anew, which a line across the chart says; null for the first ones
 */
public record LimitBasis(Period from, Period to, boolean locked, int points, Period anew) {
    private static final int BELOW = 38;
    private static final int END = 5;

    /** Below the names of the periods; words only where there is room for them. */
    static void draw(Svg svg, Plot plot, PeriodAxis axis, List<LimitBasis> bases) {
        svg.open("g", "class", "csp-chart__basis", "stroke", Ink.GREY, "font-size", TextSize.FONT);
        double free = 0;
        for (LimitBasis basis : bases) {
            basis.line(svg, plot, axis);
            if (basis.from != null) {
                free = basis.bracket(svg, plot, axis, free);
            }
        }
        svg.close("g");
    }

    private void line(Svg svg, Plot plot, PeriodAxis axis) {
        if (anew != null) {
            double x = axis.from(anew);
            svg.element("line", "x1", x, "x2", x, "y1", plot.top(), "y2", plot.bottom(), "stroke-width", 1.5);
        }
    }

    /** @return from where on there is room for the words of the next */
    private double bracket(Svg svg, Plot plot, PeriodAxis axis, double free) {
        double left = axis.from(from) + 1;
        double right = axis.from(to) + axis.slot() - 1;
        int y = plot.bottom() + BELOW;
        svg.element(
                "path",
                "d",
                String.format(Locale.ROOT, "M%.1f %dv%dH%.1fv-%d", left, y - END, END, right, END),
                "fill",
                "none",
                "stroke-width",
                2);
        String words = (locked ? "limits rest on these " : "trial limits, on ") + points;
        double half = TextSize.of(words) / 2;
        double middle = Math.max((left + right) / 2, half + 1);
        if (middle - half < free || middle + half > plot.width()) {
            return free;
        }
        svg.text("text", words, "x", middle, "y", y + 17, "text-anchor", "middle", "fill", Ink.GREY, "stroke", "none");
        return middle + half + 10;
    }
}
