package org.communitysafety.gateway.web.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/**
 * What differs between two reports in words.
 *
 * @param earlier what the one it is compared with is called
 * @param unchanged the titles of the measures that are the same in both
 */
public record DifferencesView(String earlier, Table table, List<String> unchanged) {
    private static final String NOT_THERE = "Not in this report";

    static DifferencesView of(BoardReport earlier, Differences differences) {
        return new DifferencesView(
                name(earlier),
                Table.of(
                        "differences",
                        "What differs between the two reports",
                        differences.items().stream()
                                .flatMap(DifferencesView::rows)
                                .toList(),
                        Column.text("Measure"),
                        Column.text("What differs"),
                        Column.text("Then"),
                        Column.text("In this report")),
                differences.items().stream()
                        .filter(item -> "unchanged".equals(item.kind()))
                        .map(Differences.Item::title)
                        .toList());
    }

    /** What a report is called among others. */
    static String name(BoardReport report) {
        return report.title() + ", " + Wording.day(report.meetingOn());
    }

    private static Stream<Row> rows(Differences.Item item) {
        return switch (item.kind()) {
            case "new" -> Stream.of(row(item, "New", NOT_THERE, figure(item.now(), item.unit())));
            case "gone" -> Stream.of(row(item, "Gone", figure(item.before(), item.unit()), NOT_THERE));
            default -> item.differs().stream().map(part -> row(item, part));
        };
    }

    private static Row row(Differences.Item item, String part) {
        return switch (part) {
            case "period" -> row(item, "Period", of -> Wording.period(of.period()));
            case "figure" -> row(item, "Figure", of -> figure(of, item.unit()));
            case "completeness" -> row(item, "Data", of -> MeasureView.completeness(of.complete()));
            case "status" -> row(item, "Status", DifferencesView::status);
            case "baseline" -> row(item, "Baseline", of -> Figures.given(of.baseline(), item.unit()));
            case "target" -> row(item, "Target", of -> target(of, item.unit()));
            default -> row(item, "Definition", of -> "Version " + of.indicatorVersion());
        };
    }

    private static Row row(Differences.Item item, String part, Function<Differences.Figures, String> words) {
        return row(item, part, words.apply(item.before()), words.apply(item.now()));
    }

    private static Row row(Differences.Item item, String part, String before, String now) {
        return Row.of(Cell.of(item.title()), Cell.of(part), Cell.of(before), Cell.of(now));
    }

    private static String figure(Differences.Figures of, String unit) {
        return Figures.given(of.actual(), unit) + " in " + Wording.period(of.period());
    }

    private static String status(Differences.Figures of) {
        StatusView status = StatusView.of(of.rag(), of.whiteReason());
        return status.reason() == null ? status.word() : status.word() + ", " + status.reason();
    }

    private static String target(Differences.Figures of, String unit) {
        return Figures.given(of.trajectory(), unit) + ", at the end " + Figures.given(of.finalTarget(), unit);
    }
}
