package org.communitysafety.gateway.web.areas;

import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.chart.Svg;

/** Areas in their boundaries; the highest are numbered, and a list beside the map says what the numbers are. */
final class BoundaryMap {
    static final int LABELLED = 5;
    private static final int WIDTH = 1_000;
    private static final int MARGIN = 20;
    private static final int RADIUS = 15;

    private final double west;
    private final double left;
    private final double north;
    private final double scale;
    private final double narrowing;
    private final int height;

    /** @param outlines at least one */
    BoundaryMap(List<Outline> outlines) {
        var east = points(outlines).mapToDouble(point -> point[0]).summaryStatistics();
        var up = points(outlines).mapToDouble(point -> point[1]).summaryStatistics();
        west = east.getMin();
        north = up.getMax();
        narrowing = Math.cos(Math.toRadians((up.getMin() + up.getMax()) / 2));
        double width = (east.getMax() - west) * narrowing;
        double tall = north - up.getMin();
        // A long coast is as wide as the drawing, a long valley no taller than that.
        scale = (WIDTH - 2 * MARGIN) / Math.max(width, tall);
        left = (WIDTH - width * scale) / 2;
        height = (int) Math.ceil(tall * scale) + 2 * MARGIN;
    }

    /** An area and where it lies. */
    record Drawn(MappedArea area, Outline outline) {}

    /** @param areas the highest first */
    RawString draw(List<Drawn> areas, String title, String description) {
        Svg svg = Svg.drawing("map", WIDTH, height, title, description);
        MappedArea.withPatterns(svg);
        for (Drawn drawn : areas) {
            svg.open("g")
                    .text("title", drawn.area().words())
                    .element(
                            "path",
                            "class",
                            drawn.area().style(),
                            "fill",
                            drawn.area().pattern(),
                            "d",
                            path(drawn.outline()))
                    .close("g");
        }
        List<Drawn> highest = highest(areas);
        for (int i = 0; i < highest.size(); i++) {
            label(svg, i + 1, highest.get(i).outline().middle());
        }
        return svg.end();
    }

    static List<Drawn> highest(List<Drawn> areas) {
        return areas.stream()
                .filter(drawn -> drawn.area().figure().isKnown())
                .limit(LABELLED)
                .toList();
    }

    private void label(Svg svg, int number, double[] at) {
        long x = across(at[0]);
        long y = down(at[1]);
        svg.element("circle", "class", "csp-areas-label", "cx", x, "cy", y, "r", RADIUS);
        svg.text(
                "text",
                String.valueOf(number),
                "class",
                "csp-areas-label__number",
                "x",
                x,
                "y",
                y + 6,
                "text-anchor",
                "middle");
    }

    private String path(Outline outline) {
        return outline.rings().stream().map(this::ring).collect(Collectors.joining());
    }

    private String ring(double[][] points) {
        StringBuilder path = new StringBuilder();
        long x = Long.MIN_VALUE;
        long y = Long.MIN_VALUE;
        for (double[] point : points) {
            long nextX = across(point[0]);
            long nextY = down(point[1]);
            if (nextX != x || nextY != y) {
                path.append(path.length() == 0 ? 'M' : 'L')
                        .append(nextX)
                        .append(' ')
                        .append(nextY);
            }
            x = nextX;
            y = nextY;
        }
        return path.append('z').toString();
    }

    private long across(double east) {
        return Math.round(left + (east - west) * narrowing * scale);
    }

    private long down(double up) {
        return Math.round(MARGIN + (north - up) * scale);
    }

    private static Stream<double[]> points(List<Outline> outlines) {
        return outlines.stream().flatMap(outline -> outline.rings().stream()).flatMap(ring -> Arrays.stream(ring));
    }
}
