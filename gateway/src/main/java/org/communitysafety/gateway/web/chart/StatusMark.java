package org.communitysafety.gateway.web.chart;

import java.util.Locale;

/** A status in a drawing, in the shape and colour that it has on every page. */
final class StatusMark {
    private static final double SIZE = 8;

    private StatusMark() {}

    /** @param name {@code green}, {@code amber} or {@code red}; anything else is white */
    static void draw(Svg svg, String name, double x, double y) {
        switch (name) {
            case "green" -> svg.element("circle", "cx", x, "cy", y, "r", SIZE, "fill", Ink.GREEN);
            case "amber" ->
                path(svg, "M%.1f %.1fl%.1f %.1fh-%5$.1fz", Ink.AMBER, x, y - SIZE, SIZE, SIZE * 2, SIZE * 2);
            case "red" ->
                path(svg, "M%.1f %.1fh%.1fv%.1fh-%5$.1fz", Ink.RED, x - SIZE, y - SIZE, SIZE * 2, SIZE * 2, SIZE * 2);
            default ->
                svg.element(
                        "path",
                        "d",
                        drawn("M%.1f %.1fl%.1f %.1fl-%5$.1f %5$.1fl-%5$.1f -%5$.1fz", x, y - SIZE, SIZE, SIZE, SIZE),
                        "fill",
                        Ink.WHITE,
                        "stroke",
                        Ink.DARK,
                        "stroke-width",
                        2);
        }
    }

    private static void path(Svg svg, String form, String fill, Object... numbers) {
        svg.element("path", "d", drawn(form, numbers), "fill", fill);
    }

    private static String drawn(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
