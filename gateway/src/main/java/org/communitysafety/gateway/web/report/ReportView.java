package org.communitysafety.gateway.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/**
 * A frozen report in words, made from what was frozen alone: whoever opens it later, as a page or as a file, reads the same.
 *
 * @param facts what it is of, when it was frozen and by whom
 */
public record ReportView(BoardReport report, List<FactView> facts, List<MeasureView> measures) {
    static ReportView of(BoardReport report) {
        List<MeasureView> measures = IntStream.range(
                        0, report.scorecard().items().size())
                .mapToObj(n -> MeasureView.of(
                        report.scorecard().items().get(n), report.commentary().get(n)))
                .toList();
        return new ReportView(report, facts(report), measures);
    }

    public String title() {
        return report.title();
    }

    /** The plan and its area. */
    public String caption() {
        return report.scorecard().areaName() == null
                ? report.scorecard().title()
                : report.scorecard().title() + ", " + report.scorecard().areaName();
    }

    public String meeting() {
        return Wording.day(report.meetingOn());
    }

    public boolean fictional() {
        return report.scorecard().fictional();
    }

    public boolean open() {
        return report.closedAt() == null;
    }

    /** Every measure with its figures, each leading to what is said of it. */
    public Table table() {
        return Table.of(
                "figures",
                "Measures of the report",
                measures.stream().map(ReportView::row).toList(),
                Column.text("Measure"),
                Column.text("Status"),
                Column.text("Period"),
                Column.figure("Figure"),
                Column.text("Target"),
                Column.text("Change since the baseline"),
                Column.text("Data"));
    }

    /** The name of its files without what follows the full stop. */
    public String fileName() {
        return "board-report-%s-%s".formatted(report.plan().replaceAll("[^A-Za-z0-9-]", "-"), report.meetingOn());
    }

    private static Row row(MeasureView measure) {
        Cell target = Cell.of(measure.target());
        return Row.of(
                Cell.of(measure.title()).leadingTo('#' + measure.anchor()),
                Cell.of(measure.status()),
                Cell.of(measure.period()),
                Cell.of(measure.figure()),
                measure.targetNote() == null ? target : target.noted(measure.targetNote()),
                Cell.of(measure.change()).noted("Baseline: " + measure.baseline()),
                Cell.of(measure.data()));
    }

    private static List<FactView> facts(BoardReport report) {
        List<FactView> facts = new ArrayList<>();
        facts.add(new FactView("Meeting", Wording.day(report.meetingOn())));
        facts.add(new FactView("Figures as of", Wording.day(report.asOf())));
        facts.add(new FactView("As known on", Wording.moment(report.knownAt())));
        facts.add(new FactView("Frozen", Wording.moment(report.frozenAt()) + " by " + report.frozenBy()));
        facts.add(new FactView(
                "Commentary",
                report.closedAt() == null
                        ? "Open, on %d of %d measures so far".formatted(report.commented(), report.measures())
                        : "Closed " + Wording.moment(report.closedAt()) + " by " + report.closedBy()));
        facts.add(new FactView("SHA-256 of the figures", report.sha256()));
        return facts;
    }
}
