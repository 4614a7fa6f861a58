package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.statistics.ControlChart;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.SignalRule;
import org.communitysafety.vocabulary.Period;

/**
 * A control chart of a series, with what the one rule that decides alerts says of its newest month.
 *
 * @param scale what a u or p chart multiplies its ratios by, so that they read as the indicator's own figures; 1 otherwise
 * @param verdict empty for charts of other periods than months, and for figures that are no counts
 */
public record SeriesChart(PeriodSeries series, ControlChart drawn, double scale, Optional<SignalRule.Verdict> verdict) {

    /** Why a chart cannot be drawn of a series. */
    public enum Obstacle {
        /** A c chart of figures that are no counts. */
        NO_COUNT,
        /** A u or p chart without numerators and denominators. */
        NO_DENOMINATOR,
        /** A p chart of numerators that are no part of their denominators. */
        NO_PROPORTION
    }

    /** Empty where nothing stands in the way. */
    public static Optional<Obstacle> obstacle(PeriodSeries series, ControlChart.Kind kind, Unit unit) {
        boolean needsRatio = kind == ControlChart.Kind.U || kind == ControlChart.Kind.P;
        if (kind == ControlChart.Kind.C && unit != Unit.COUNT) {
            return Optional.of(Obstacle.NO_COUNT);
        }
        if (needsRatio && series.cells().stream().anyMatch(cell -> cell.value() != null && !cell.isRatio())) {
            return Optional.of(Obstacle.NO_DENOMINATOR);
        }
        boolean proportion = kind != ControlChart.Kind.P
                || series.cells().stream()
                        .filter(PeriodSeries.Cell::isRatio)
                        .allMatch(cell -> cell.numerator().compareTo(cell.denominator()) <= 0);
        return proportion ? Optional.empty() : Optional.of(Obstacle.NO_PROPORTION);
    }

    /** @param series of at least one period, without an {@link #obstacle} */
    public static SeriesChart draw(
            PeriodSeries series, ControlChart.Kind kind, Unit unit, ControlChart.Options options) {
        boolean ratio = kind == ControlChart.Kind.U || kind == ControlChart.Kind.P;
        Series values = series.of(ratio ? PeriodSeries.Cell::numerator : PeriodSeries.Cell::value);
        Series sizes = ratio ? series.of(PeriodSeries.Cell::denominator) : null;
        boolean judged = series.kind() == Period.Kind.MONTH && unit == Unit.COUNT;
        return new SeriesChart(
                series,
                ControlChart.of(kind, values, sizes, options),
                ratio ? scale(series) : 1,
                judged ? Optional.of(SignalRule.judgeNewest(values)) : Optional.empty());
    }

    public Period periodOf(ControlChart.Point point) {
        return series.periodIn(point.month());
    }

    /** A percentage is a ratio times 100, a rate is one times 1,000: read off the figures themselves. */
    private static double scale(PeriodSeries series) {
        Function<PeriodSeries.Cell, Double> times = cell -> cell.value().doubleValue()
                * cell.denominator().doubleValue()
                / cell.numerator().doubleValue();
        return series.cells().stream()
                .filter(cell -> cell.isRatio() && cell.value() != null && positive(cell.numerator(), cell.value()))
                .map(times)
                .findFirst()
                .map(factor -> Math.pow(10, Math.round(Math.log10(factor))))
                .orElse(1.0);
    }

    private static boolean positive(BigDecimal numerator, BigDecimal value) {
        return numerator.signum() > 0 && value.signum() > 0;
    }
}
