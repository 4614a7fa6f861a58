package org.communitysafety.gateway.web.chart;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A control chart, as a service has worked it out: limits, what they rest on, the figures, what people know of them, and what a
 * target asks for.
 *
 * @param description what it shows, in words
 * @param unit as the scorecard has it
 * @param readings at least one, every period from the first to the last in order
 * @param bases in order
 * @param flags by date
 */
public record SpcChart(
        String id,
        String title,
        String description,
        String unit,
        List<Reading> readings,
        List<LimitBasis> bases,
        List<Flag> flags,
        Path path) {
    private static final Plot PLOT = new Plot(960, 480, 96, Flag.ROOM + 6, 800, 412);
    private static final int LONGEST_NAME = 18;

    public RawString draw() {
        PeriodAxis across = new PeriodAxis(
                readings.get(0).period(), readings.get(readings.size() - 1).period(), PLOT.left(), PLOT.right());
        Scale upwards = upwards();
        Svg svg = Svg.drawing(id, PLOT.width(), PLOT.height(), title, description);
        new LimitLines(svg, across, upwards).draw(readings);
        Axes.upwards(svg, PLOT, upwards, unit);
        Axes.periods(svg, PLOT, across);
        LimitBasis.draw(svg, PLOT, across, bases);
        Flag.draw(svg, PLOT, across, flags);
        path.draw(svg, across, upwards);
        new SeriesLine(svg, across, upwards).draw(readings);
        names(upwards).draw(svg, PLOT);
        return svg.end();
    }

    /** Whether the axis of values begins elsewhere than at nought, which a reader has to be told. */
    public boolean isCut() {
        return upwards().from() > 0;
    }

    private Scale upwards() {
        DoubleStream values =
                readings.stream().map(Reading::value).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
        DoubleStream limits = expected().flatMapToDouble(each -> DoubleStream.of(each.lower(), each.upper()));
        DoubleStream asked = path.steps().stream().mapToDouble(Path.Step::value);
        return Scale.around(DoubleStream.concat(values, DoubleStream.concat(limits, asked)), PLOT.bottom(), PLOT.top());
    }

    private Stream<Reading.Expected> expected() {
        return readings.stream().map(Reading::expected).filter(Objects::nonNull);
    }

    private SideLabels names(Scale upwards) {
        SideLabels names = new SideLabels();
        expected().reduce((before, after) -> after).ifPresent(newest -> {
            name(names, upwards, "Upper limit", newest.upper(), Ink.GREY);
            name(names, upwards, "Average", newest.centre(), Ink.GREY);
            name(names, upwards, "Lower limit", newest.lower(), Ink.GREY);
        });
        if (path.last() != null) {
            name(names, upwards, "Target", path.last(), Ink.PINK);
        }
        return names;
    }

    private void name(SideLabels names, Scale upwards, String name, double value, String colour) {
        String whole = name + ' ' + Axes.written(value, upwards.step() / 10, unit);
        names.add(upwards.at(value), whole.length() > LONGEST_NAME ? name : whole, colour);
    }
}
