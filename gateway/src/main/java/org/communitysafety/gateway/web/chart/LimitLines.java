package org.communitysafety.gateway.web.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.communitysafety.gateway.web.chart.Reading.Expected;

/** The range of ordinary variation: a band between its limits, its average, and the lines near the limits. */
final class LimitLines {
    private final Svg svg;
    private final PeriodAxis across;
    private final Scale upwards;

    LimitLines(Svg svg, PeriodAxis across, Scale upwards) {
        this.svg = svg;
        this.across = across;
        this.upwards = upwards;
    }

    void draw(List<Reading> readings) {
        Map<Integer, List<Reading>> phases = readings.stream()
                .filter(reading -> Objects.nonNull(reading.expected()))
                .collect(Collectors.groupingBy(
                        reading -> reading.expected().phase(), TreeMap::new, Collectors.toList()));
        svg.open("g", "class", "csp-chart__limits", "fill", "none", "stroke", Ink.GREY, "stroke-width", 1.2);
        phases.values().forEach(this::phase);
        svg.close("g");
    }

    private void phase(List<Reading> phase) {
        List<String> back = corners(phase, Expected::lower);
        Collections.reverse(back);
        svg.element(
                "polygon",
                "points",
                String.join(" ", corners(phase, Expected::upper)) + ' ' + String.join(" ", back),
                "fill",
                Ink.BAND,
                "stroke",
                "none");
        line(phase, Expected::nearUpper, "1 4");
        line(phase, Expected::nearLower, "1 4");
        line(phase, Expected::upper, "5 4");
        line(phase, Expected::lower, "5 4");
        svg.element("polyline", "points", String.join(" ", corners(phase, Expected::centre)), "stroke-width", 1.6);
    }

    private void line(List<Reading> phase, ToDoubleFunction<Expected> of, String dashes) {
        svg.element("polyline", "points", String.join(" ", corners(phase, of)), "stroke-dasharray", dashes);
    }

    /** From where the first period begins to where the last one ends, with a step wherever the value changes. */
    private List<String> corners(List<Reading> phase, ToDoubleFunction<Expected> of) {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < phase.size(); i++) {
            double value = of.applyAsDouble(phase.get(i).expected());
            boolean begins = i == 0 || of.applyAsDouble(phase.get(i - 1).expected()) != value;
            boolean ends =
                    i == phase.size() - 1 || of.applyAsDouble(phase.get(i + 1).expected()) != value;
            double from = across.from(phase.get(i).period());
            if (begins) {
                corners.add(corner(from, value));
            }
            if (ends) {
                corners.add(corner(from + across.slot(), value));
            }
        }
        return corners;
    }

    private String corner(double x, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, upwards.at(value));
    }
}
