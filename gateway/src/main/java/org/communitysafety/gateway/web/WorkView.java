package org.communitysafety.gateway.web;

import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Reference;

/**
 * Work to be done, as people report on it.
 *
 * @param owners the agencies' names
 * @param reports newest first
 */
public record WorkView(String owners, boolean done, boolean overdue, List<ReportView> reports) {

    /** What was said of it in a quarter. */
    public record ReportView(String period, StatusView status, String narrative) {}

    /** Null for a measure that is not work. */
    public static WorkView of(ScorecardItem item, Reference reference) {
        ScorecardItem.Deliverable work =
                item.against() == null ? null : item.against().deliverable();
        if (work == null) {
            return null;
        }
        List<ReportView> reports = work.reports() == null
                ? List.of()
                : work.reports().stream()
                        .sorted((one, other) -> other.period().compareTo(one.period()))
                        .map(report -> new ReportView(
                                Wording.period(report.period()), StatusView.of(report.rag(), null), report.narrative()))
                        .toList();
        String owners = work.owners() == null
                ? ""
                : work.owners().stream().map(reference::agencyName).collect(Collectors.joining(", "));
        return new WorkView(owners, work.done(), work.overdue(), reports);
    }

    /** What stands where a measure has its figure. */
    public String figure() {
        return done ? "Done" : overdue ? "Overdue" : "Under way";
    }
}
