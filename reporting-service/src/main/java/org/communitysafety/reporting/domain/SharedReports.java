package org.communitysafety.reporting.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.reporting.domain.Terms.Deliverable;
import org.communitysafety.reporting.domain.Terms.Report;
import org.communitysafety.vocabulary.Period;

/**
 * What people said of a deliverable belongs to the deliverable and its quarter, not to the version of the plan that it
 * was written into: a late report is said of a quarter that an earlier version judges, and one of today may stand in a
 * version that is not in force yet. Of one quarter the newest version's word counts.
 */
final class SharedReports {
    private final List<Plan> inOrder;

    private SharedReports(Collection<Plan> versions) {
        this.inOrder = versions.stream().sorted(Plan.BY_VERSION).toList();
    }

    /** The same versions, each with every report that any of them has. */
    static List<Plan> in(Collection<Plan> versions) {
        SharedReports shared = new SharedReports(versions);
        return versions.stream()
                .map(plan ->
                        plan.with(plan.measures().stream().map(shared::complete).toList()))
                .toList();
    }

    private Measure complete(Measure measure) {
        Deliverable own = measure.terms().deliverable();
        if (own == null) {
            return measure;
        }
        Map<Period, Report> said = new TreeMap<>();
        inOrder.stream()
                .flatMap(version -> version.measure(measure.id()).stream())
                .map(one -> one.terms().deliverable())
                .filter(work -> work != null)
                .flatMap(work -> work.reports().stream())
                .forEach(report -> said.put(report.period(), report));
        return measure.with(measure.terms().with(new Deliverable(own.owners(), own.due(), List.copyOf(said.values()))));
    }
}
