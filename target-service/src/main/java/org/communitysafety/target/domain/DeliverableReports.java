package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/** Puts what is said of a deliverable into its plan. */
public final class DeliverableReports {
    private DeliverableReports() {}

    /**
     * @param target a target's identifier, or one of its measures'
     * @return the plan with the report in its place among the others, oldest first; empty without such a deliverable
     */
    public static Optional<Plan> with(Plan plan, String target, Measure.Report report) {
        Optional<String> measure = plan.targets().stream()
                .flatMap(each -> each.measures().stream()
                        .filter(m -> m.deliverable() != null)
                        .filter(m -> each.id().equals(target) || m.id().equals(target)))
                .map(Measure::id)
                .findFirst();
        return measure.map(id -> plan.withTargets(plan.targets().stream()
                .map(each -> each.withMeasures(each.measures().stream()
                        .map(m -> m.id().equals(id) ? m.withDeliverable(with(m.deliverable(), report)) : m)
                        .toList()))
                .toList()));
    }

    private static Measure.Deliverable with(Measure.Deliverable deliverable, Measure.Report report) {
        List<Measure.Report> others = deliverable.reports().stream()
                .filter(each -> !each.period().equals(report.period()))
                .toList();
        List<Measure.Report> all = new ArrayList<>(
                Stream.concat(others.stream(), Stream.of(report)).toList());
        all.sort(Comparator.comparing(each -> Period.parse(each.period())));
        return new Measure.Deliverable(deliverable.owners(), deliverable.due(), all);
    }
}
