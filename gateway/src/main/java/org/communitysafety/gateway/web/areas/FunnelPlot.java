package org.communitysafety.gateway.web.areas;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.chart.Scale;
import org.communitysafety.gateway.web.chart.Svg;

/**
 * Areas by their size and rate between the limits of their size, as a drawing and a table.
 *
 * @param title of the indicator
 * @param per what a rate is multiplied by, for example 1,000
 * @param names of the areas by their codes
 */
record FunnelPlot(Answers.Funnel funnel, String title, BigDecimal per, Map<String, String> names) {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int RIGHT = 20;
    private static final int TOP = 20;
    private static final int BOTTOM = 70;
    private static final int MARK = 6;
    private static final int DECIMALS = 2;
    private static final String DOT = "csp-areas-dot";
    private static final String WITHIN = "within";
    private static final String HIGH = "high";
    private static final String LOW = "low";
    private static final Map<String, String> POSITIONS = Map.of(
            HIGH,
            "Higher than its size explains",
            "high-watch",
            "Perhaps higher: watch",
            WITHIN,
            "As others of its size",
            "low-watch",
            "Perhaps lower: watch",
            LOW,
            "Lower than its size explains");
    private static final List<String> ORDER = List.of(HIGH, "high-watch", LOW, "low-watch", WITHIN);

    /** Which areas really differ, in a sentence. */
    String finding() {
        List<String> high = called(HIGH);
        List<String> low = called(LOW);
        if (high.isEmpty() && low.isEmpty()) {
            return "No area differs from the others by more than its size explains.";
        }
        return (high.isEmpty() ? "" : "Really higher than the others: " + String.join(", ", high) + ". ")
                + (low.isEmpty() ? "" : "Really lower: " + String.join(", ", low) + '.');
    }

    /** Those that could not be compared, in a sentence; null where all were. */
    String left() {
        return funnel.unknown().isEmpty()
                ? null
                : "Left out, because their figure is missing or not complete: "
                        + funnel.unknown().stream().map(this::name).sorted().collect(Collectors.joining(", ")) + '.';
    }

    Table table() {
        List<Row> rows = funnel.areas().stream()
                .sorted(Comparator.comparingInt((Answers.Place place) -> ORDER.indexOf(place.position()))
                        .thenComparing(
                                Comparator.comparingDouble(Answers.Place::rate).reversed()))
                .map(place -> Row.of(
                        Cell.of(name(place.area())),
                        number(place.numerator()),
                        number(place.denominator()),
                        rate(place.rate()),
                        limits(place.low95(), place.high95()),
                        limits(place.low998(), place.high998()),
                        Cell.of(POSITIONS.getOrDefault(place.position(), place.position()))))
                .toList();
        return Table.of(
                "funnel",
                title + ": areas beside the limits of their size",
                rows,
                Column.text("Area"),
                Column.figure("Counted"),
                Column.figure("Out of"),
                Column.figure("Rate per " + Figures.of(per, "count")),
                Column.figure("95% limits"),
                Column.figure("99.8% limits"),
                Column.text("Beside others"));
    }

    RawString draw() {
        Scale across = Scale.around(
                DoubleStream.concat(DoubleStream.of(0), values(Answers.Place::denominator)), LEFT, WIDTH - RIGHT);
        Scale up = Scale.around(
                DoubleStream.concat(
                        DoubleStream.of(0),
                        DoubleStream.concat(
                                values(this::shownRate), values(place -> place.high998() * per.doubleValue()))),
                HEIGHT - BOTTOM,
                TOP);
        Svg svg = Svg.drawing("funnel-plot", WIDTH, HEIGHT, title + ", funnel plot", finding());
        axes(svg, across, up);
        line(svg, across, up, "csp-areas-limit csp-areas-limit--watch", Answers.Place::low95);
        line(svg, across, up, "csp-areas-limit csp-areas-limit--watch", Answers.Place::high95);
        line(svg, across, up, "csp-areas-limit", Answers.Place::low998);
        line(svg, across, up, "csp-areas-limit", Answers.Place::high998);
        line(svg, across, up, "csp-areas-centre", place -> funnel.centre());
        funnel.areas().forEach(place -> mark(svg, place, across.at(place.denominator()), up.at(shownRate(place))));
        return svg.end();
    }

    private void axes(Svg svg, Scale across, Scale up) {
        for (double value : up.marks()) {
            svg.open("g", "transform", "translate(0 %d)".formatted(Math.round(up.at(value))))
                    .element("line", "class", "csp-areas-grid", "x1", LEFT, "x2", WIDTH - RIGHT);
            axisText(svg, shown(value), LEFT - 8, 5, "end");
            svg.close("g");
        }
        for (double value : across.marks()) {
            axisText(svg, shown(value), across.at(value), HEIGHT - BOTTOM + 22, "middle");
        }
        String words = "Size of the area (what is divided by); upwards: rate per " + Figures.of(per, "count");
        axisText(svg, words, LEFT, HEIGHT - 18, "start");
    }

    private static void axisText(Svg svg, String text, double x, double y, String anchor) {
        svg.text("text", text, "class", "csp-areas-axis", "x", x, "y", y, "text-anchor", anchor);
    }

    private void line(Svg svg, Scale across, Scale up, String style, ToDoubleFunction<Answers.Place> limit) {
        String points = funnel.areas().stream()
                .map(place -> Math.round(across.at(place.denominator())) + ","
                        + Math.round(up.at(Math.max(0, limit.applyAsDouble(place) * per.doubleValue()))))
                .collect(Collectors.joining(" "));
        svg.element("polyline", "class", style, "points", points);
    }

    /** A dot for an area like the others, a triangle that points to where it differs. */
    private void mark(Svg svg, Answers.Place place, double x, double y) {
        String words = name(place.area()) + ": " + shown(shownRate(place)) + ". " + POSITIONS.get(place.position());
        svg.open("g").text("title", words);
        if (WITHIN.equals(place.position())) {
            svg.element("circle", "class", DOT, "cx", x, "cy", y, "r", MARK - 1);
        } else {
            boolean sure = HIGH.equals(place.position()) || LOW.equals(place.position());
            svg.element("path", "class", sure ? DOT + " csp-areas-dot--sure" : DOT, "d", triangle(place, x, y));
            if (sure) {
                boolean right = x > WIDTH * 0.7;
                axisText(svg, name(place.area()), right ? x - 10 : x + 10, y + 5, right ? "end" : "start");
            }
        }
        svg.close("g");
    }

    private static String triangle(Answers.Place place, double x, double y) {
        long middle = Math.round(x);
        long tip = place.position().startsWith(HIGH) ? -MARK : MARK;
        long base = Math.round(y) - tip;
        return "M%d %dL%d %dL%d %dz".formatted(middle, Math.round(y) + tip, middle - MARK, base, middle + MARK, base);
    }

    private List<String> called(String position) {
        return funnel.areas().stream()
                .filter(place -> place.position().equals(position))
                .sorted(Comparator.comparingDouble(Answers.Place::rate).reversed())
                .map(place -> name(place.area()))
                .toList();
    }

    private String name(String area) {
        return names.getOrDefault(area, area);
    }

    private double shownRate(Answers.Place place) {
        return place.rate() * per.doubleValue();
    }

    private DoubleStream values(ToDoubleFunction<Answers.Place> value) {
        return funnel.areas().stream().mapToDouble(value);
    }

    private Cell rate(double rate) {
        BigDecimal value = BigDecimal.valueOf(rate).multiply(per).stripTrailingZeros();
        return Cell.of(shown(value.doubleValue())).raw(value.toPlainString());
    }

    private Cell limits(double low, double high) {
        return Cell.of(shown(low * per.doubleValue()) + " to " + shown(high * per.doubleValue()));
    }

    private static Cell number(double value) {
        BigDecimal whole = BigDecimal.valueOf(value).stripTrailingZeros();
        return Cell.of(Figures.of(whole, "count")).raw(whole.toPlainString());
    }

    private static String shown(double value) {
        return value > 0 && value < 1
                ? BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString()
                : Figures.of(BigDecimal.valueOf(value), "rate");
    }
}
