package org.communitysafety.gateway.web.measure;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.gateway.web.chart.Fan;
import org.communitysafety.gateway.web.chart.Path;
import org.communitysafety.gateway.web.chart.YearsChart;
import org.communitysafety.gateway.web.chart.YearsChart.Year;
import org.communitysafety.vocabulary.Period;

/**
 * The periods that a measure is judged by, against what was asked for.
 *
 * @param chart null where no period has a figure
 * @param cut whether the chart's axis of values begins elsewhere than at nought
 * @param forecast where the running period is heading, in a sentence; null without one
 * @param source who says these figures
 */
public record YearsView(RawString chart, boolean cut, String forecast, String source, Table table) {
    static final String TABLE = "periods";

    /** Empty where nothing was judged yet. */
    static Optional<YearsView> of(Measure measure, String areaName, String source) {
        List<ScorecardItem.Year> years = measure.years()
                .filter(year -> Period.tryParse(year.period()).isPresent())
                .sorted((one, other) -> Period.parse(one.period()).compareTo(Period.parse(other.period())))
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        String title = measure.defined().title() + " in " + areaName + ", against its target";
        Period.Kind kind = Period.parse(years.get(years.size() - 1).period()).kind();
        Path path = TargetPath.of(measure, kind);
        Fan fan = fan(measure.item(), kind);
        YearsChart chart = chart(measure, title, years, path, fan);
        return Optional.of(new YearsView(
                chart == null ? null : chart.draw(),
                chart != null && chart.isCut(),
                fan == null ? null : forecast(measure.item()),
                source,
                table(measure, title, years, path)));
    }

    private static YearsChart chart(Measure measure, String title, List<ScorecardItem.Year> years, Path path, Fan fan) {
        Period.Kind kind = Period.parse(years.get(years.size() - 1).period()).kind();
        List<Year> drawn = years.stream()
                .filter(year -> Period.parse(year.period()).kind() == kind)
                .map(year -> new Year(
                        Period.parse(year.period()),
                        year.actual() == null ? null : year.actual().doubleValue(),
                        StatusView.of(year.rag(), null).name(),
                        Figures.given(year.actual(), measure.unit())))
                .toList();
        return drawn.stream().allMatch(year -> year.value() == null)
                ? null
                : new YearsChart("years", title, description(drawn), measure.unit(), drawn, path, fan);
    }

    private static String description(List<Year> years) {
        return years.stream()
                .map(year -> Wording.period(year.period().toString()) + ": " + year.figure() + ", " + year.status())
                .collect(Collectors.joining("; ", "", ". The table below says the same."));
    }

    /** Null without a forecast, or with one of another kind of period. */
    private static Fan fan(ScorecardItem item, Period.Kind kind) {
        ScorecardItem.Forecast forecast = item.forecast();
        if (forecast == null || item.running() == null || forecast.low() == null || forecast.high() == null) {
            return null;
        }
        return Period.tryParse(item.running().period())
                .filter(period -> period.kind() == kind)
                .map(period -> new Fan(
                        period,
                        forecast.value().doubleValue(),
                        forecast.low().doubleValue(),
                        forecast.high().doubleValue()))
                .orElse(null);
    }

    private static String forecast(ScorecardItem item) {
        ScorecardItem.Forecast forecast = item.forecast();
        return "%s is heading for %s. 95%% sure: between %s and %s%s."
                .formatted(
                        Wording.period(item.running().period()),
                        Figures.of(forecast.value(), item.unit()),
                        Figures.of(forecast.low(), item.unit()),
                        Figures.of(forecast.high(), item.unit()),
                        forecast.probabilityOfMeeting() == null
                                ? ""
                                : ". The target is met with a probability of "
                                        + Figures.probability(forecast.probabilityOfMeeting()));
    }

    private static Table table(Measure measure, String title, List<ScorecardItem.Year> years, Path path) {
        Map<String, Double> asked = path.steps().stream()
                .collect(Collectors.toMap(step -> step.period().toString(), Path.Step::value));
        boolean level = path.steps().size() == 1;
        return Table.of(
                TABLE,
                title,
                years.stream()
                        .map(year -> row(
                                year,
                                measure.unit(),
                                level ? Double.valueOf(path.steps().get(0).value()) : asked.get(year.period())))
                        .toList(),
                Column.text("Period"),
                Column.figure("Figure"),
                Column.figure("Asked for"),
                Column.text("Status"));
    }

    private static Row row(ScorecardItem.Year year, String unit, Double asked) {
        BigDecimal wanted = asked == null ? null : plain(asked);
        return Row.of(
                Cell.of(Wording.period(year.period())).raw(year.period()),
                Cell.of(Figures.given(year.actual(), unit)).raw(year.actual()),
                Cell.of(wanted == null ? "Not said here" : Figures.of(wanted, unit))
                        .raw(wanted),
                Cell.of(StatusView.of(year.rag(), year.whiteReason())));
    }

    /** Without the digits that only the drawing needed. */
    private static BigDecimal plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
