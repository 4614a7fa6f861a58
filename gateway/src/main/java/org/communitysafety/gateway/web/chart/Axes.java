package org.communitysafety.gateway.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The axes of a chart: lines to read values by, and their names. */
public final class Axes {
    private static final int BELOW = 20;
    private static final int TICK = 5;
    /** Of a step; what follows them is the arithmetic's. */
    private static final MathContext DIGITS = new MathContext(3);

    private Axes() {}

    /** Values upwards: a line across the plot for each mark of the scale, named on its left. */
    public static void upwards(Svg svg, Plot plot, Scale scale, String unit) {
        svg.open("g", "class", "csp-chart__values", "font-size", TextSize.FONT, "text-anchor", "end", "fill", Ink.DARK);
        for (double value : scale.marks()) {
            double y = scale.at(value);
            svg.element("line", "x1", plot.left(), "x2", plot.right(), "y1", y, "y2", y, "stroke", Ink.FAINT);
            svg.text("text", written(value, scale.step(), unit), "x", plot.left() - 10, "y", y + TICK);
        }
        svg.close("g");
    }

    /** Periods from left to right. */
    public static void periods(Svg svg, Plot plot, PeriodAxis axis) {
        openAcross(svg, plot);
        for (PeriodAxis.Mark mark : axis.marks()) {
            across(svg, plot, mark.at(), mark.name());
        }
        svg.close("g");
    }

    /** Values from left to right. */
    public static void across(Svg svg, Plot plot, Scale scale, String unit) {
        openAcross(svg, plot);
        for (double value : scale.marks()) {
            across(svg, plot, scale.at(value), written(value, scale.step(), unit));
        }
        svg.close("g");
    }

    /** A value on an axis, with as many decimal places as its steps need. */
    static String written(double value, double step, String unit) {
        BigDecimal exact = BigDecimal.valueOf(step).round(DIGITS).stripTrailingZeros();
        int places = Math.max(0, exact.scale());
        BigDecimal shown = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        String pattern = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
        String digits = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(shown.abs());
        String money = unit != null && unit.startsWith("gbp") ? "£" : "";
        return (shown.signum() < 0 ? "\u2212" : "") + money + digits + ("percent".equals(unit) ? "%" : "");
    }

    private static void openAcross(Svg svg, Plot plot) {
        svg.open(
                "g",
                "class",
                "csp-chart__across",
                "font-size",
                TextSize.FONT,
                "text-anchor",
                "middle",
                "fill",
                Ink.DARK);
        svg.element(
                "line",
                "x1",
                plot.left(),
                "x2",
                plot.right(),
                "y1",
                plot.bottom(),
                "y2",
                plot.bottom(),
                "stroke",
                Ink.DARK);
    }

    private static void across(Svg svg, Plot plot, double x, String name) {
        svg.element("line", "x1", x, "x2", x, "y1", plot.bottom(), "y2", plot.bottom() + TICK, "stroke", Ink.DARK);
        svg.text("text", name, "x", x, "y", plot.bottom() + BELOW);
    }
}
