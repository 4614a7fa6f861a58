package org.communitysafety.gateway.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names of lines, to the right of where they end; they make room for each other. */
final class SideLabels {
    private static final double APART = 17;
    private static final int AWAY = 12;

    private final List<Label> labels = new ArrayList<>();

    private record Label(double y, String text, String colour) {}

    /** @param y where the line ends */
    void add(double y, String text, String colour) {
        labels.add(new Label(y, text, colour));
    }

    void draw(Svg svg, Plot plot) {
        List<Label> sorted =
                labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
        double[] places = placed(sorted.stream().mapToDouble(Label::y).toArray(), plot.top(), plot.bottom());
        svg.open("g", "class", "csp-chart__names", "font-size", TextSize.FONT);
        for (int i = 0; i < places.length; i++) {
            Label label = sorted.get(i);
            svg.element(
                    "line",
                    "x1",
                    plot.right() + 1,
                    "x2",
                    plot.right() + AWAY - 3,
                    "y1",
                    label.y(),
                    "y2",
                    places[i],
                    "stroke",
                    label.colour());
            svg.text("text", label.text(), "x", plot.right() + AWAY, "y", places[i] + 5, "fill", label.colour());
        }
        svg.close("g");
    }

    /** @param wanted in ascending order; each is moved down as far as it must, and all up again where they pass the end */
    private static double[] placed(double[] wanted, double from, double to) {
        double[] places = wanted.clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], i == 0 ? from : places[i - 1] + APART);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], i == places.length - 1 ? to : places[i + 1] - APART);
        }
        return places;
    }
}
