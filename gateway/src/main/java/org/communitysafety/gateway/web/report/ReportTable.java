package org.communitysafety.gateway.web.report;

import java.math.BigDecimal;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;

/** A frozen report as one table for programs: each row says whose figure it is, of when and as known when. */
final class ReportTable {
    private ReportTable() {}

    static Table of(ReportView report) {
        return Table.of(
                report.fileName(),
                report.title(),
                report.measures().stream().map(measure -> row(report, measure)).toList(),
                Column.text("Measure"),
                Column.text("Title"),
                Column.text("Status"),
                Column.text("Period"),
                Column.figure("Figure"),
                Column.text("Unit"),
                Column.text("Target"),
                Column.figure("Target in the period"),
                Column.figure("Baseline"),
                Column.text("Baseline period"),
                Column.figure("Change"),
                Column.figure("Change in per cent"),
                Column.text("Data"),
                Column.text("Explanation"),
                Column.text("Commentary"),
                Column.text("Author"),
                Column.text("Written at"),
                Column.text("Plan"),
                Column.text("Area"),
                Column.text("As of"),
                Column.text("Known at"),
                Column.text("Meeting on"));
    }

    private static Row row(ReportView report, MeasureView measure) {
        BoardReport frozen = report.report();
        ScorecardItem item = measure.item();
        MeasureView.SaidView said = measure.said();
        return Row.of(
                text(measure.key()),
                text(measure.title()),
                text(measure.statusInWords()),
                text(item.period()),
                figure(measure.figure(), item.actual()),
                text(item.unit()),
                text(measure.target()),
                figure("", item.trajectory()),
                figure("", item.baseline()),
                text(item.baselinePeriod()),
                figure("", item.change()),
                figure("", item.changePercent()),
                text(measure.data()),
                text(measure.explanation()),
                text(said == null ? null : said.text()),
                text(said == null ? null : said.author()),
                text(said == null ? null : said.writtenAt().toString()),
                text(frozen.plan()),
                text(frozen.scorecard().area()),
                text(frozen.asOf()),
                text(frozen.knownAt().toString()),
                text(frozen.meetingOn()));
    }

    /** What is missing is an empty cell here. */
    private static Cell text(String text) {
        return text == null ? Cell.of("").raw(null) : Cell.of(text);
    }

    /** @param words in the place of a figure that is missing */
    private static Cell figure(String words, BigDecimal value) {
        return value == null ? Cell.of(words) : Cell.of(words).raw(value.toPlainString());
    }
}
