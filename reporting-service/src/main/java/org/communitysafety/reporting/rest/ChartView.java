package org.communitysafety.reporting.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communitysafety.reporting.domain.Annotation;
import org.communitysafety.reporting.domain.SeriesChart;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.statistics.ControlChart;
import org.communitysafety.statistics.ControlChart.Phase;
import org.communitysafety.statistics.ControlChart.Point;
import org.communitysafety.statistics.SignalRule.Verdict;
import org.communitysafety.vocabulary.Period;

/**
 * A control chart; the rules that fire on a point say "watch", and {@code signal} is what the rule that decides alerts
 * says of the newest month.
 *
 * @param per what a u or p chart multiplies its ratios by: 100 for a percentage; 1 for other charts
 * @param screened whether outlying moving ranges were left out of an XmR chart's limits
 * @param phases of the whole series: one, and a further one from each recording break and each re-base on
 * @param points those asked for
 * @param unknown periods between them that are missing or not complete
 * @param signal of the newest month asked for; null for other periods than months, and for figures that are no counts
 */
public record ChartView(
        String indicator,
        String area,
        String period,
        String kind,
        String unit,
        String source,
        String agency,
        double per,
        boolean screened,
        List<PhaseView> phases,
        List<PointView> points,
        List<String> unknown,
        SignalView signal,
        List<AnnotationView> annotations) {

    /** What the chart is of. */
    record Heading(String indicator, ChartQuestion.Asked asked, ValueSource source, Unit unit) {}

    /**
     * A stretch counted in one way; its limits are those of its newest point, for u and p limits go with the size.
     *
     * @param limits {@code trial} while they rest on fewer than 12 points, then {@code locked}
     * @param inflation Laney's factor on the limits of a u or p chart; 1 where the figures scatter no more than chance
     */
    public record PhaseView(
            String from,
            String to,
            int basis,
            String limits,
            double centre,
            double lower,
            double upper,
            double nearLower,
            double nearUpper,
            Double meanMovingRange,
            Double movingRangeUpper,
            double inflation) {}

    /** @param watch the rules that fire on it, the most telling first; {@code direction} is null where none does */
    public record PointView(
            String period,
            int phase,
            double value,
            double centre,
            double lower,
            double upper,
            double nearLower,
            double nearUpper,
            Double movingRange,
            boolean screened,
            List<String> watch,
            String direction) {}

    /** @param direction {@code RISE}, {@code FALL} or {@code NONE} */
    public record SignalView(
            String rule,
            int version,
            boolean testable,
            String direction,
            Double expected,
            Double low,
            Double high,
            Double z,
            Double p,
            Double dispersion,
            int baselineMonths,
            boolean seasonRemoved,
            String reason) {
        static SignalView of(Verdict verdict) {
            return new SignalView(
                    verdict.rule(),
                    verdict.version(),
                    verdict.testable(),
                    verdict.direction().name(),
                    number(verdict.expected()),
                    number(verdict.low()),
                    number(verdict.high()),
                    number(verdict.z()),
                    number(verdict.p()),
                    number(verdict.dispersion()),
                    verdict.baselineMonths(),
                    verdict.seasonRemoved(),
                    verdict.reason());
        }
    }

    static ChartView of(Heading heading, Optional<SeriesChart> drawn, List<Annotation> annotations) {
        ControlChart.Kind kind = heading.asked().kind();
        return new ChartView(
                heading.indicator(),
                heading.asked().area().value(),
                heading.asked().period().token(),
                kind.name().toLowerCase(Locale.ROOT),
                heading.unit() == null ? null : heading.unit().token(),
                heading.source().token(),
                heading.asked().agency(),
                drawn.map(SeriesChart::scale).orElse(1.0),
                kind == ControlChart.Kind.XMR && heading.asked().options().screen(),
                drawn.map(ChartView::phases).orElse(List.of()),
                drawn.map(chart -> points(chart, heading.asked())).orElse(List.of()),
                drawn.map(chart -> unknown(chart, heading.asked())).orElse(List.of()),
                drawn.flatMap(chart -> chart.verdict(heading.asked().to()))
                        .map(SignalView::of)
                        .orElse(null),
                annotations.stream().map(AnnotationView::of).toList());
    }

    private static List<PhaseView> phases(SeriesChart chart) {
        List<Phase> phases = chart.drawn().phases();
        return phases.stream()
                .map(phase -> phase(chart, phase, newestOf(chart, phases.indexOf(phase))))
                .toList();
    }

    private static Point newestOf(SeriesChart chart, int phase) {
        return chart.drawn().points().stream()
                .filter(point -> point.phase() == phase)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static PhaseView phase(SeriesChart chart, Phase phase, Point newest) {
        double scale = chart.scale();
        Point first = chart.drawn().points().stream()
                .filter(point -> point.phase() == newest.phase())
                .findFirst()
                .orElseThrow();
        return new PhaseView(
                chart.periodOf(first).toString(),
                chart.periodOf(newest).toString(),
                phase.basis(),
                phase.trial() ? "trial" : "locked",
                phase.centre() * scale,
                newest.lower() * scale,
                newest.upper() * scale,
                newest.nearLower() * scale,
                newest.nearUpper() * scale,
                number(phase.meanMovingRange()),
                number(phase.movingRangeUpper()),
                phase.inflation());
    }

    private static List<PointView> points(SeriesChart chart, ChartQuestion.Asked asked) {
        return chart.drawn().points().stream()
                .filter(point -> asked.shows(chart.periodOf(point)))
                .map(point -> point(chart, point))
                .toList();
    }

    private static List<String> unknown(SeriesChart chart, ChartQuestion.Asked asked) {
        return chart.series().unknown().stream()
                .filter(asked::shows)
                .map(Period::toString)
                .toList();
    }

    private static PointView point(SeriesChart chart, Point point) {
        double scale = chart.scale();
        return new PointView(
                chart.periodOf(point).toString(),
                point.phase(),
                point.value() * scale,
                point.centre() * scale,
                point.lower() * scale,
                point.upper() * scale,
                point.nearLower() * scale,
                point.nearUpper() * scale,
                number(point.movingRange() * scale),
                point.screened(),
                point.fired().stream()
                        .sorted()
                        .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                point.fired().isEmpty() ? null : point.rising() ? "RISE" : "FALL");
    }

    /** JSON has no NaN and no infinity. */
    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
