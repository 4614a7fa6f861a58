package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.communitysafety.statistics.ControlChart;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.SignalRule;
import org.communitysafety.vocabulary.Period;

/**
 * A control chart of a series. Limits rest on the whole of it, whichever part of it is looked at.
 *
 * @param scale what a u or p chart multiplies its ratios by, so that they read as the indicator's own figures; 1 otherwise
 * @param judged whether the one rule that decides alerts speaks of it: only of counts by the month
 */
public record SeriesChart(PeriodSeries series, ControlChart drawn, double scale, boolean judged) {

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
        // Pounds scatter otherwise than counts do.
        if (kind == ControlChart.Kind.C && unit != Unit.COUNT || needsRatio && unit == Unit.GBP_PER_CASE) {
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
        Series values = series.forLimits(ratio ? PeriodSeries.Cell::numerator : PeriodSeries.Cell::value);
        Series sizes = ratio ? series.forLimits(PeriodSeries.Cell::denominator) : null;
        boolean judged = series.kind() == Period.Kind.MONTH && unit == Unit.COUNT;
        return new SeriesChart(
                series, ControlChart.of(kind, values, sizes, options), ratio ? scale(series) : 1, judged);
    }

    /** What the rule says of the newest month up to {@code last}; null: of all. */
    public Optional<SignalRule.Verdict> verdict(Period last) {
        PeriodSeries seen = series.within(null, last);
        return judged && !seen.isEmpty() ? Optional.of(SignalRule.judgeNewest(seen.forTests())) : Optional.empty();
    }

    public Period periodOf(ControlChart.Point point) {
        return series.periodIn(point.month());
    }

    /** A percentage is a ratio times 100, a rate is one times 1,000: read off the figures themselves. */
    private static double scale(PeriodSeries series) {
        return series.cells().stream()
                .filter(cell -> cell.isRatio() && cell.value() != null)
                .map(cell -> Figures.factor(cell.value(), cell.numerator(), cell.denominator()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(BigDecimal::doubleValue)
                .orElse(1.0);
    }
}
