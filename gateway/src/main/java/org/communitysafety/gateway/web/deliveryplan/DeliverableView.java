package org.communitysafety.gateway.web.deliveryplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/**
 * Work to be done, who owns it, and what was said of it quarter by quarter.
 *
 * @param id of the measure in the plan
 * @param number as the plan's document has it; null when it has none
 * @param owners identifiers of agencies; {@code ownerNames} says the same for people
 * @param role the role that leads it; null where none is named
 * @param period the quarter that the status is of; null before any was judged
 * @param due day and quarter in words
 * @param state done, overdue or under way
 * @param latest what was said last; null while nothing was
 * @param earlier what was said before, newest first
 * @param redTargets titles of red targets under which this green work stands
 */
public record DeliverableView(
        String id,
        String number,
        String title,
        String priority,
        StatusView status,
        String period,
        List<String> owners,
        String ownerNames,
        String role,
        String due,
        String state,
        ReportView latest,
        List<ReportView> earlier,
        List<String> redTargets) {
    private static final String NOT_JUDGED = "not judged yet";

    /** What was said of it in a quarter. @param narrative null where nothing was written */
    public record ReportView(String period, StatusView status, boolean done, String narrative) {
        static ReportView of(PlanMeasure.Report report) {
            String reason = "WHITE".equals(report.rag()) ? "NOT_STARTED" : null;
            return new ReportView(
                    Wording.period(report.period()),
                    StatusView.of(report.rag(), reason),
                    report.done(),
                    report.narrative());
        }

        /** Quarter and colour, with why there is none. */
        public String heading() {
            String white = status.reason() == null ? "" : " (" + status.reason() + ')';
            return period + ", " + status.word().toLowerCase(Locale.UK) + white + (done ? ", done" : "");
        }
    }

    /** What a screen reader is told when it changes. */
    public String announcement() {
        return title + ": " + status.word().toLowerCase(Locale.UK) + (period == null ? "" : " for " + period);
    }

    /**
     * @param item its status; empty before it was judged
     * @param priority its title
     * @param redTargets titles of red targets of which it is part
     */
    static DeliverableView of(
            PlanPublished.Target target,
            PlanMeasure measure,
            Optional<ScorecardItem> item,
            String priority,
            List<String> redTargets,
            UnaryOperator<String> names) {
        PlanMeasure.Deliverable work = measure.deliverable();
        List<String> owners = work.owners() == null ? List.of() : work.owners();
        List<ReportView> reports = reports(work);
        StatusView status = item.map(each -> StatusView.of(each.rag(), each.whiteReason()))
                .orElseGet(() -> new StatusView("white", Wording.rag(null), NOT_JUDGED));
        return new DeliverableView(
                measure.id(),
                target.number(),
                measure.title(),
                priority,
                status,
                item.map(ScorecardItem::period).map(Wording::period).orElse(null),
                owners,
                owners.isEmpty()
                        ? "Nobody is named"
                        : owners.stream().map(names).collect(Collectors.joining(", ")),
                target.leadRole(),
                due(work.due()),
                state(item),
                reports.isEmpty() ? null : reports.get(0),
                reports.isEmpty() ? List.of() : reports.subList(1, reports.size()),
                "green".equals(status.name()) ? redTargets : List.of());
    }

    private static List<ReportView> reports(PlanMeasure.Deliverable work) {
        return work.reports() == null
                ? List.of()
                : work.reports().stream()
                        .sorted(Comparator.comparing(PlanMeasure.Report::period).reversed())
                        .map(ReportView::of)
                        .toList();
    }

    private static String due(String due) {
        if (due == null) {
            return "No date is set";
        }
        Period quarter = Period.containing(LocalDate.parse(due), Period.Kind.QUARTER);
        return Wording.day(due) + ", in " + Wording.period(quarter.toString());
    }

    private static String state(Optional<ScorecardItem> item) {
        Optional<ScorecardItem.Deliverable> work =
                item.map(ScorecardItem::against).map(ScorecardItem.Against::deliverable);
        if (work.filter(ScorecardItem.Deliverable::done).isPresent()) {
            return "Done";
        }
        return work.filter(ScorecardItem.Deliverable::overdue).isPresent() ? "Overdue" : "Not done yet";
    }
}
