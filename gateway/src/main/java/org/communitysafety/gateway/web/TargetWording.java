package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.ScorecardItem;

/** What a target asks for, in the words of its kind. */
public final class TargetWording {
    private TargetWording() {}

    /** What the target asks for in the period shown. */
    public static String now(ScorecardItem item, PlanMeasure measure) {
        if (item.whiteReason() != null && List.of("DRAFT", "BASELINE_PENDING").contains(item.whiteReason())) {
            return "Not set yet";
        }
        BigDecimal asked = item.trajectory() == null ? item.finalTarget() : item.trajectory();
        return switch (kind(item, measure)) {
            case "reduce-any" -> "Below " + Figures.of(item.baseline(), item.unit());
            case "increase-any" -> "Above " + Figures.of(item.baseline(), item.unit());
            case "maintain" -> "Maintain " + Figures.of(item.baseline(), item.unit());
            case "at-least" -> "At least " + Figures.of(asked, item.unit());
            case "at-most" -> "At most " + Figures.of(asked, item.unit());
            case "below-benchmark" -> "Below " + benchmark(item, asked);
            case "above-benchmark" -> "Above " + benchmark(item, asked);
            case "top-quartile" -> "In the best quarter";
            case "downward-trend" -> "A downward trend";
            case "upward-trend" -> "An upward trend";
            case "deliverable" -> "To be done";
            default -> Figures.of(asked, item.unit());
        };
    }

    /** What else the target says: its end, or how far it may be missed; null where every period is asked for the same. */
    public static String note(ScorecardItem item, PlanMeasure measure) {
        return switch (kind(item, measure)) {
            case "maintain" ->
                item.trajectory() == null ? null : Figures.of(item.trajectory(), item.unit()) + " still counts";
            case "reduce-by-percent", "increase-by-percent", "milestones" -> finalTarget(item, measure);
            case "deliverable" -> due(item);
            default -> null;
        };
    }

    private static String finalTarget(ScorecardItem item, PlanMeasure measure) {
        if (item.finalTarget() == null) {
            return null;
        }
        String by = measure == null || measure.assessedTo() == null
                ? ""
                : " by " + Wording.month(measure.assessedTo().substring(0, 7));
        return "then " + Figures.of(item.finalTarget(), item.unit()) + by;
    }

    private static String due(ScorecardItem item) {
        ScorecardItem.Deliverable work =
                item.against() == null ? null : item.against().deliverable();
        return work == null || work.due() == null ? null : "by " + Wording.day(work.due());
    }

    private static String benchmark(ScorecardItem item, BigDecimal asked) {
        ScorecardItem.Benchmark benchmark =
                item.against() == null ? null : item.against().benchmark();
        return Figures.of(benchmark == null || benchmark.value() == null ? asked : benchmark.value(), item.unit());
    }

    private static String kind(ScorecardItem item, PlanMeasure measure) {
        String kind = measure == null ? item.kind() : measure.kind();
        return kind == null ? "" : kind;
    }
}
