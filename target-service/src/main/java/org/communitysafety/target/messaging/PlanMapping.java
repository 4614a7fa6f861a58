package org.communitysafety.target.messaging;

import java.util.List;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.target.domain.Measure;
import org.communitysafety.target.domain.Plan;

/** A plan as other services read it: field by field what was put. */
final class PlanMapping {
    private PlanMapping() {}

    static PlanPublished plan(Plan plan) {
        Plan.Thresholds thresholds = plan.thresholds();
        return new PlanPublished(
                plan.plan(),
                plan.version(),
                plan.from(),
                plan.title(),
                plan.source(),
                plan.partnership(),
                plan.partnershipName(),
                plan.area(),
                plan.areaName(),
                plan.fictional(),
                plan.priorities().stream().map(PlanMapping::priority).toList(),
                plan.targets().stream().map(PlanMapping::target).toList(),
                plan.outturns().stream().map(PlanMapping::outturn).toList(),
                plan.to(),
                plan.endedOn(),
                plan.replacedBy(),
                thresholds == null ? null : new PlanPublished.Thresholds(thresholds.greenFrom(), thresholds.redBelow()),
                plan.headlines().stream()
                        .map(h -> new PlanPublished.Headline(
                                h.period(), h.green(), h.amber(), h.red(), h.white(), h.rating()))
                        .toList(),
                plan.absent().stream()
                        .map(a -> new PlanPublished.Absent(a.title(), a.priority(), a.where()))
                        .toList());
    }

    private static PlanPublished.Priority priority(Plan.Priority p) {
        return new PlanPublished.Priority(
                p.id(), p.title(), p.indicators(), p.deliveryGroups(), p.sponsor(), p.leadRole());
    }

    private static PlanPublished.Target target(Plan.Target t) {
        return new PlanPublished.Target(
                t.id(),
                t.title(),
                t.priority(),
                t.measures().stream().map(PlanMapping::measure).toList(),
                t.number(),
                t.sponsor(),
                t.leadRole(),
                t.rollUp(),
                t.alsoIn());
    }

    private static PlanPublished.Outturn outturn(Plan.Outturn o) {
        return new PlanPublished.Outturn(
                o.agency(), o.indicator(), o.area(), o.period(), o.value(), o.status(), o.numerator(), o.denominator());
    }

    private static PlanMeasure measure(Measure m) {
        return new PlanMeasure(
                m.id(),
                m.title(),
                m.indicator(),
                m.source(),
                m.agency(),
                m.kind(),
                m.polarity(),
                m.unit(),
                m.percent(),
                m.toleranceRelative(),
                m.judgingPeriod(),
                baseline(m.baseline()),
                m.assessedFrom(),
                m.assessedTo(),
                m.state(),
                m.reading(),
                m.value(),
                m.toleranceAbsolute(),
                benchmark(m.benchmark()),
                comparators(m.comparators()),
                milestones(m.milestones()),
                m.trajectory(),
                m.rounding() == null
                        ? null
                        : new PlanMeasure.Rounding(
                                m.rounding().decimals(), m.rounding().mode()),
                m.numerator(),
                m.denominator(),
                deliverable(m.deliverable()),
                m.note());
    }

    private static PlanMeasure.Baseline baseline(Measure.Baseline b) {
        return b == null ? null : new PlanMeasure.Baseline(b.period(), b.value());
    }

    private static PlanMeasure.Benchmark benchmark(Measure.Benchmark b) {
        return b == null ? null : new PlanMeasure.Benchmark(b.title(), b.indicator(), b.agency(), b.area());
    }

    private static PlanMeasure.Comparators comparators(Measure.Comparators c) {
        return c == null ? null : new PlanMeasure.Comparators(c.title(), c.indicator(), c.agency(), c.areas());
    }

    private static List<PlanMeasure.Milestone> milestones(List<Measure.Milestone> milestones) {
        return milestones.stream()
                .map(m -> new PlanMeasure.Milestone(m.title(), m.due(), m.percent(), m.value()))
                .toList();
    }

    private static PlanMeasure.Deliverable deliverable(Measure.Deliverable d) {
        return d == null
                ? null
                : new PlanMeasure.Deliverable(
                        d.owners(),
                        d.due(),
                        d.reports().stream()
                                .map(r -> new PlanMeasure.Report(r.period(), r.rag(), r.done(), r.narrative()))
                                .toList());
    }
}
