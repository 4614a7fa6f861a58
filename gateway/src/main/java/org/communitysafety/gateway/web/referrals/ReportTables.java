package org.communitysafety.gateway.web.referrals;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/**
 * Tables of what pathways report.
 *
 * @param names of agencies and services, by identifier
 */
record ReportTables(List<PathwayReports.Report> reports, UnaryOperator<String> names) {
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Column PATHWAY = Column.text("Pathway");
    private static final Column REFERRALS = Column.figure("Referrals");
    private static final Column AGENCY = Column.text("Agency");

    /** @param leading to the page of a pathway; null for no link */
    Table funnel(UnaryOperator<String> leading) {
        List<Row> rows = reports.stream()
                .filter(report -> report.funnel().made() > 0)
                .map(report -> Row.of(
                        leading == null
                                ? Cell.of(report.title())
                                : Cell.of(report.title()).leadingTo(leading.apply(report.pathway())),
                        Cells.count(report.funnel().made()),
                        Cells.step(report.funnel().accepted()),
                        Cells.step(report.funnel().acted()),
                        Cells.count(report.funnel().somewhere()),
                        Cells.count(report.funnel().refused()),
                        Cells.count(report.funnel().elsewise()),
                        Cells.count(report.funnel().open())))
                .toList();
        return Table.of(
                "funnel",
                "How far the referrals made in the period have come",
                rows,
                PATHWAY,
                Column.figure("Made"),
                Column.figure("Taken on"),
                Column.figure("Acted on"),
                Column.figure("Closed to somewhere"),
                Column.figure("Declined"),
                Column.figure("Closed otherwise"),
                Column.figure("Still open"));
    }

    Table clocks() {
        return Table.of(
                "clocks",
                "Ages of the referrals made in the period against their limits",
                rows(PathwayReports.Report::clocks, ReportTables::hasRun, ReportTables::clock),
                Column.text("Step that is waited for"),
                PATHWAY,
                Column.text("Limit"),
                Column.figure("In time"),
                Column.figure("Late"),
                Column.figure("Overdue"),
                Column.figure("Waiting, in time"),
                Column.figure("Ended without"),
                Column.figure("Middle age at the step, days"),
                Column.figure("Oldest that waits, days"));
    }

    private static boolean hasRun(PathwayReports.Clock clock) {
        return clock.met() + clock.metLate() + clock.overdue() + clock.running() + clock.stopped() > 0;
    }

    private static Row clock(PathwayReports.Report report, PathwayReports.Clock clock) {
        return Row.of(
                Cell.of(clock.title()),
                Cell.of(report.title()),
                Cell.of(clock.days() + ("working".equals(clock.dayKind()) ? " working days" : " days")),
                Cells.count(clock.met()),
                Cells.count(clock.metLate()),
                Cells.count(clock.overdue()),
                Cells.count(clock.running()),
                Cells.count(clock.stopped()),
                Cells.days(clock.medianDays(), "None taken"),
                Cells.days(clock.longestDays(), "None waits"));
    }

    Table overdue() {
        return Table.of(
                "overdue",
                "What stands overdue, by who has to act",
                rows(
                        PathwayReports.Report::overdue,
                        line -> true,
                        (report, line) -> Row.of(
                                Cell.of(names.apply(line.agency())),
                                Cell.of(report.title()),
                                Cell.of(line.title()),
                                Cells.count(line.count()),
                                Cell.of(Wording.day(line.oldestDueOn())).raw(line.oldestDueOn()))),
                Column.text("Who has to act"),
                PATHWAY,
                Column.text("Step that is waited for"),
                Column.figure("Overdue"),
                Column.text("The oldest was due"));
    }

    Table agencies() {
        return Table.of(
                "agencies",
                "Referrals by agency",
                rows(
                        PathwayReports.Report::agencies,
                        line -> line.made() + line.accepted() + line.refused() + line.taken() > 0,
                        (report, line) -> Row.of(
                                Cell.of(names.apply(line.agency())),
                                Cell.of(report.title()),
                                Cells.count(line.made()),
                                Cells.count(line.accepted()),
                                Cells.count(line.refused()),
                                Cells.count(line.taken()))),
                AGENCY,
                PATHWAY,
                Column.figure("Made"),
                Column.figure("Taken on"),
                Column.figure("Declined"),
                Column.figure("Actions taken away"));
    }

    Table attendance() {
        return Table.of(
                "attendance",
                "Attendance of panels, by agency",
                rows(
                        PathwayReports.Report::attendance,
                        line -> true,
                        (report, line) -> Row.of(
                                Cell.of(names.apply(line.agency())),
                                Cell.of(report.title()),
                                Cells.count(line.invited()),
                                Cells.count(line.came()),
                                Cells.percent(line.value(), line.interval(), "Never invited"),
                                Cells.count(line.attended()))),
                AGENCY,
                Column.text("Panel"),
                Column.figure("Invited"),
                Column.figure("Came when invited"),
                Column.figure("Attendance"),
                Column.figure("Meetings attended"));
    }

    Table onward() {
        return Table.of(
                "onward",
                "Where referrals were passed on to",
                rows(
                        PathwayReports.Report::agencies,
                        line -> line.onward() > 0,
                        (report, line) -> Row.of(
                                Cell.of(names.apply(line.agency())),
                                Cell.of(report.title()),
                                Cells.count(line.onward()))),
                Column.text("Passed on to"),
                PATHWAY,
                REFERRALS);
    }

    /** Those closed for want of anybody who could take them on. */
    Table gaps() {
        return endings("gaps", "Gaps, by reason", ending -> "gap".equals(ending.kind()));
    }

    Table judgedComplete() {
        return endings("complete", "Judged complete, by how", ending -> "complete".equals(ending.kind()));
    }

    /** The rest: declined, withdrawn, passed on and others. */
    Table otherEndings() {
        return endings(
                "endings",
                "Ended for other reasons",
                ending -> ending.kind() == null || !List.of("gap", "complete").contains(ending.kind()));
    }

    private Table endings(String id, String caption, Predicate<PathwayReports.Ending> wanted) {
        return Table.of(
                id,
                caption,
                rows(
                        PathwayReports.Report::endings,
                        wanted,
                        (report, ending) -> Row.of(
                                Cell.of(ending.title() == null ? "No reason given" : ending.title())
                                        .noted(ending.refused() ? "Declined" : null),
                                Cell.of(report.title()),
                                Cells.count(ending.referrals()))),
                Column.text("Reason"),
                PATHWAY,
                REFERRALS);
    }

    Table characteristics() {
        List<Row> rows = reports.stream()
                .flatMap(report -> report.characteristics().stream())
                .flatMap(ReportTables::characteristic)
                .toList();
        return Table.of(
                "characteristics",
                "What the referrals made in the period say of themselves",
                rows,
                Column.text("What"),
                Column.text("Characteristic"),
                REFERRALS);
    }

    private static Stream<Row> characteristic(PathwayReports.Characteristic characteristic) {
        Stream<Row> stated = characteristic.values().stream()
                .map(value ->
                        Row.of(Cell.of(words(value)), Cell.of(characteristic.title()), Cells.count(value.referrals())));
        return characteristic.unstated() == 0
                ? stated
                : Stream.concat(
                        stated,
                        Stream.of(Row.of(
                                Cell.of("Not said"),
                                Cell.of(characteristic.title()),
                                Cells.count(characteristic.unstated()))));
    }

    /** A value without a title in words of its own: {@code 10-17} is 10 to 17. */
    private static String words(PathwayReports.Value value) {
        return value.title().equals(value.value())
                ? Wording.token(RANGE.matcher(value.value()).replaceAll("$1 to $2"))
                : value.title();
    }

    Table places() {
        List<Row> rows = reports.stream()
                .flatMap(report -> report.places().stream())
                .map(place -> Row.of(
                        Cell.of(place.name() == null ? "Somewhere in the area, no ward named" : place.name()),
                        Cells.count(place.referrals())))
                .toList();
        return Table.of("places", "Wards of the referrals made in the period", rows, Column.text("Ward"), REFERRALS);
    }

    private <T> List<Row> rows(
            Function<PathwayReports.Report, List<T>> lines,
            Predicate<T> wanted,
            BiFunction<PathwayReports.Report, T, Row> row) {
        return reports.stream()
                .flatMap(report -> lines.apply(report).stream().filter(wanted).map(line -> row.apply(report, line)))
                .toList();
    }
}
