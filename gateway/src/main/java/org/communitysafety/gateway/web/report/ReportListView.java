package org.communitysafety.gateway.web.report;

import java.util.List;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/**
 * The reports of a plan, and what somebody typed who wants another.
 *
 * @param table null where there are none
 * @param more whether there are older ones than it shows
 */
public record ReportListView(Table table, boolean more, Typed typed) {
    static final Typed NOTHING = new Typed("", "", "", "");

    /** What stands in the form. */
    public record Typed(String title, String meetingOn, String asOf, String knownAt) {}

    static ReportListView of(BoardReport.Listed listed, Typed typed) {
        List<Row> rows = listed.items().stream().map(ReportListView::row).toList();
        Table table = Table.of(
                "reports",
                "Board reports of the plan, newest first",
                rows,
                Column.text("Report"),
                Column.text("Meeting"),
                Column.text("Figures as of"),
                Column.text("Frozen"),
                Column.text("By"),
                Column.text("Commentary"));
        return new ReportListView(rows.isEmpty() ? null : table, listed.next() != null, typed);
    }

    private static Row row(BoardReport report) {
        String said = "On %d of %d measures".formatted(report.commented(), report.measures());
        return Row.of(
                Cell.of(report.title()).leadingTo(Addresses.of("/reports/" + report.id(), "plan", report.plan())),
                Cell.of(Wording.day(report.meetingOn())),
                Cell.of(Wording.day(report.asOf())),
                Cell.of(Wording.moment(report.frozenAt())),
                Cell.of(report.frozenBy()),
                Cell.of(said)
                        .noted(report.closedAt() == null ? "Open" : "Closed " + Wording.moment(report.closedAt())));
    }
}
