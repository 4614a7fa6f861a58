package org.communitysafety.gateway.web.chart;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Something that happened: a line across the chart with the number under which a list beside it says what.
 *
 * @param square for what changes how is counted, round for everything else
 */
public record Flag(YearMonth month, int number, boolean square) {
    private static final int SIZE = 20;
    private static final int ROWS = 3;
    /** What they need above the plot. */
    static final int ROOM = ROWS * (SIZE + 2);

    /** @param flags by date; one for which there is no room any more has its line alone */
    static void draw(Svg svg, Plot plot, PeriodAxis axis, List<Flag> flags) {
        double[] taken = new double[ROWS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        svg.open("g", "class", "csp-chart__flags", "font-size", TextSize.FONT, "text-anchor", "middle");
        for (Flag flag : flags) {
            OptionalDouble x = axis.at(flag.month);
            if (x.isPresent()) {
                flag.draw(svg, plot, x.getAsDouble(), taken);
            }
        }
        svg.close("g");
    }

    private void draw(Svg svg, Plot plot, double x, double[] taken) {
        int row = 0;
        while (row < ROWS && taken[row] > x - SIZE - 2) {
            row++;
        }
        double y = plot.top() - (Math.min(row, ROWS - 1) + 1.0) * (SIZE + 2) + SIZE / 2.0;
        svg.element(
                "line",
                "x1",
                x,
                "x2",
                x,
                "y1",
                row == ROWS ? plot.top() : y,
                "y2",
                plot.bottom(),
                "stroke",
                Ink.PINK,
                "stroke-dasharray",
                "2 3");
        if (row == ROWS) {
            return;
        }
        taken[row] = x;
        if (square) {
            double left = x - SIZE / 2.0;
            double top = y - SIZE / 2.0;
            svg.element("rect", "x", left, "y", top, "width", SIZE, "height", SIZE, "fill", Ink.PINK);
        } else {
            svg.element("circle", "cx", x, "cy", y, "r", SIZE / 2, "fill", Ink.PINK);
        }
        svg.text("text", Integer.toString(number), "x", x, "y", y + 5, "fill", Ink.WHITE);
    }
}
