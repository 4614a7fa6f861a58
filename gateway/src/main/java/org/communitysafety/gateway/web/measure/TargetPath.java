package org.communitysafety.gateway.web.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.chart.Path;
import org.communitysafety.vocabulary.Period;

/** What a target asks for from its baseline to its end, as far as plan and scorecard say it. */
final class TargetPath {
    /** They ask for the same in every period. */
    private static final Set<String> LEVEL = Set.of("reduce-any", "increase-any", "maintain", "at-least", "at-most");
    /** They ask for more from period to period. */
    private static final Set<String> STEPS = Set.of("reduce-by-percent", "increase-by-percent", "milestones");

    private static final Path NONE = new Path(List.of());

    private TargetPath() {}

    /** @param kind of the periods that the measure is judged by */
    static Path of(Measure measure, Period.Kind kind) {
        ScorecardItem item = measure.item();
        if (item == null || item.trajectory() == null) {
            return NONE;
        }
        Optional<Period> judged = period(item.period(), kind);
        String asked = String.valueOf(measure.defined().kind());
        if (LEVEL.contains(asked) || STEPS.contains(asked) && isAtOnce(measure)) {
            return judged.map(period -> new Path(List.of(step(period, item.trajectory()))))
                    .orElse(NONE);
        }
        return STEPS.contains(asked) ? stepByStep(measure, kind) : NONE;
    }

    /** The same on the months of a chart: of a measure that asks for one figure in every month. */
    static Path onMonths(Measure measure, List<SeriesMonth> shown) {
        PlanMeasure.Baseline baseline = measure.defined().baseline();
        boolean oneFigure = baseline == null || baseline.value() != null;
        boolean monthly = "month".equals(measure.defined().judgingPeriod()) && measure.isCounted();
        Path path = monthly && oneFigure ? of(measure, Period.Kind.MONTH) : NONE;
        return path.steps().size() == 1
                ? new Path(List.of(
                        new Path.Step(shown.get(0).period(), path.steps().get(0).value())))
                : NONE;
    }

    private static boolean isAtOnce(Measure measure) {
        return "none".equals(measure.defined().trajectory());
    }

    private static Path stepByStep(Measure measure, Period.Kind kind) {
        ScorecardItem item = measure.item();
        Map<Period, BigDecimal> steps = new TreeMap<>();
        put(steps, period(item.baselinePeriod(), kind), item.baseline());
        if (measure.defined().assessedTo() != null) {
            put(steps, Optional.of(containing(measure.defined().assessedTo(), kind)), item.finalTarget());
        }
        if (item.against() != null && item.against().milestones() != null) {
            item.against()
                    .milestones()
                    .forEach(step -> put(steps, Optional.of(containing(step.due(), kind)), step.asked()));
        }
        put(steps, period(item.period(), kind), item.trajectory());
        return new Path(steps.entrySet().stream()
                .map(step -> step(step.getKey(), step.getValue()))
                .toList());
    }

    private static void put(Map<Period, BigDecimal> steps, Optional<Period> period, BigDecimal value) {
        if (value != null) {
            period.ifPresent(known -> steps.put(known, value));
        }
    }

    private static Period containing(String date, Period.Kind kind) {
        return Period.containing(LocalDate.parse(date), kind);
    }

    private static Optional<Period> period(String name, Period.Kind kind) {
        return Period.tryParse(name).filter(period -> period.kind() == kind);
    }

    private static Path.Step step(Period period, BigDecimal value) {
        return new Path.Step(period, value.doubleValue());
    }
}
