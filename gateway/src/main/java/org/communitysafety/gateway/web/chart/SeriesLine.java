package org.communitysafety.gateway.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures one after another: a line with a mark for each, and a gap where one is missing or known in part. */
final class SeriesLine {
    private static final double LARGEST = 5;
    private static final double SMALLEST = 1.6;
    private static final double NOTABLE = 6;

    private final Svg svg;
    private final PeriodAxis across;
    private final Scale upwards;

    SeriesLine(Svg svg, PeriodAxis across, Scale upwards) {
        this.svg = svg;
        this.across = across;
        this.upwards = upwards;
    }

    void draw(List<Reading> readings) {
        join(readings);
        svg.open("g", "class", "csp-chart__marks");
        readings.stream().filter(reading -> reading.value() != null).forEach(this::mark);
        svg.close("g");
    }

    /** The line alone. */
    void join(List<Reading> readings) {
        svg.open("g", "class", "csp-chart__line", "fill", "none", "stroke", Ink.BLUE, "stroke-width", 2);
        for (List<Reading> run : runs(readings)) {
            svg.element("polyline", "points", points(run));
        }
        svg.close("g");
    }

    /** Those that stand side by side; one alone makes no line. */
    private static List<List<Reading>> runs(List<Reading> readings) {
        List<List<Reading>> runs = new ArrayList<>();
        List<Reading> run = new ArrayList<>();
        for (Reading reading : readings) {
            boolean next =
                    !run.isEmpty() && run.get(run.size() - 1).period().next().equals(reading.period());
            if (!run.isEmpty() && !(next && reading.isJoined())) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (reading.isJoined()) {
                run.add(reading);
            }
        }
        runs.add(run);
        return runs.stream().filter(each -> each.size() > 1).toList();
    }

    private Points points(List<Reading> run) {
        Points points = new Points();
        run.forEach(reading -> points.add(across.at(reading.period()), upwards.at(reading.value())));
        return points;
    }

    private void mark(Reading reading) {
        double x = across.at(reading.period());
        double y = upwards.at(reading.value());
        double radius = Math.max(SMALLEST, Math.min(LARGEST, across.slot() * 0.4));
        double notable = Math.max(radius + 1, Math.min(NOTABLE, across.slot()));
        switch (reading.mark()) {
            case ORDINARY -> svg.element("circle", "cx", x, "cy", y, "r", radius, "fill", Ink.BLUE);
            case INCOMPLETE ->
                svg.element(
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        Math.max(radius, 3),
                        "fill",
                        Ink.WHITE,
                        "stroke",
                        Ink.BLUE,
                        "stroke-width",
                        1.5);
            case CONCERN ->
                notable(
                        "M%.1f %.1fl%.1f %.1fl-%3$.1f %4$.1fl-%3$.1f -%4$.1fz",
                        reading, x, y - notable, notable, notable);
            case IMPROVEMENT ->
                notable(
                        "M%.1f %.1fh%.1fv%.1fh-%3$.1fz",
                        reading, x - notable * 0.8, y - notable * 0.8, notable * 1.6, notable * 1.6);
            case MISSING -> throw new IllegalStateException("a value that is missing: " + reading);
        }
    }

    private void notable(String path, Reading reading, double x, double y, double width, double height) {
        String fill = reading.mark() == Reading.Mark.CONCERN ? Ink.ORANGE : Ink.TEAL;
        svg.open("path", "d", String.format(Locale.ROOT, path, x, y, width, height), "fill", fill, "stroke", Ink.DARK);
        svg.text("title", reading.said() == null ? reading.period().toString() : reading.said());
        svg.close("path");
    }
}
