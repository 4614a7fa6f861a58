package org.communitysafety.gateway.web.chart;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/**
 * Judged periods against what the target asked for, and where the running one is heading.
 *
 * @param description what it shows, in words
 * @param unit as the scorecard has it
 * @param years in order, at least one of them with a value
 * @param fan null without a forecast
 */
public record YearsChart(
        String id, String title, String description, String unit, List<Year> years, Path path, Fan fan) {
    private static final Plot PLOT = new Plot(960, 380, 96, 30, 800, 330);
    /** More would run into each other. */
    private static final int MOST_NAMED = 10;

    /**
     * A judged period.
     *
     * @param value null where there is no figure
     * @param status {@code green}, {@code amber}, {@code red} or {@code white}
     * @param figure as text
     */
    public record Year(Period period, Double value, String status, String figure) {
        private Reading reading() {
            return new Reading(period, value, Reading.Mark.ORDINARY, null, null);
        }
    }

    public RawString draw() {
        PeriodAxis across = across();
        Scale upwards = upwards();
        Svg svg = Svg.drawing(id, PLOT.width(), PLOT.height(), title, description);
        Axes.upwards(svg, PLOT, upwards, unit);
        Axes.periods(svg, PLOT, across);
        path.draw(svg, across, upwards);
        List<Year> known = years.stream().filter(year -> year.value() != null).toList();
        if (fan != null) {
            Year last = known.isEmpty() ? null : known.get(known.size() - 1);
            fan.draw(svg, across, upwards, last == null ? null : new Path.Step(last.period(), last.value()));
        }
        new SeriesLine(svg, across, upwards)
                .join(known.stream().map(Year::reading).toList());
        marks(svg, across, upwards, known);
        names(upwards).draw(svg, PLOT);
        return svg.end();
    }

    /** Whether the axis of values begins elsewhere than at nought. */
    public boolean isCut() {
        return upwards().from() > 0;
    }

    private Scale upwards() {
        return Scale.around(values(), PLOT.bottom(), PLOT.top());
    }

    private PeriodAxis across() {
        List<Period> shown = Stream.of(
                        years.stream().map(Year::period),
                        path.steps().stream().map(Path.Step::period),
                        Stream.ofNullable(fan).map(Fan::period))
                .flatMap(periods -> periods)
                .sorted()
                .toList();
        return new PeriodAxis(shown.get(0), shown.get(shown.size() - 1), PLOT.left(), PLOT.right());
    }

    private DoubleStream values() {
        DoubleStream known =
                years.stream().map(Year::value).filter(Objects::nonNull).mapToDouble(value -> value);
        DoubleStream asked = path.steps().stream().mapToDouble(Path.Step::value);
        DoubleStream ahead = fan == null ? DoubleStream.empty() : DoubleStream.of(fan.low(), fan.high());
        return DoubleStream.concat(known, DoubleStream.concat(asked, ahead));
    }

    private void marks(Svg svg, PeriodAxis across, Scale upwards, List<Year> known) {
        svg.open("g", "class", "csp-chart__marks", "font-size", TextSize.FONT, "text-anchor", "middle");
        for (Year year : known) {
            double x = across.at(year.period());
            double y = upwards.at(year.value());
            StatusMark.draw(svg, year.status(), x, y);
            if (known.size() <= MOST_NAMED) {
                svg.text("text", year.figure(), "x", x, "y", y - 14, "fill", Ink.DARK);
            }
        }
        svg.close("g");
    }

    private SideLabels names(Scale upwards) {
        SideLabels names = new SideLabels();
        if (path.last() != null) {
            names.add(upwards.at(path.last()), "Target", Ink.PINK);
        }
        if (fan != null) {
            names.add(upwards.at(fan.high()), "Forecast, at most", Ink.GREY);
            names.add(upwards.at(fan.value()), "Forecast", Ink.GREY);
            names.add(upwards.at(fan.low()), "Forecast, at least", Ink.GREY);
        }
        return names;
    }
}
