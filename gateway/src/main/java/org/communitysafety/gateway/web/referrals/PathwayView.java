package org.communitysafety.gateway.web.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/**
 * What one pathway did in a period: its figures, its funnel and the lines that a panel's chair reports.
 *
 * @param path of the page without its query
 * @param asOf the day by which it is known, for people
 * @param meetings of its panel in the period, in words; null where it has no panel
 * @param funnel null where no referral was made
 * @param records address of its single referrals
 * @param overview address of the page of every pathway
 */
public record PathwayView(
        String title,
        String path,
        PeriodView period,
        String asOf,
        String meetings,
        FunnelView funnel,
        List<TableBlock> blocks,
        String records,
        String overview) {

    private static final Set<String> WHICH = Set.of("Pathway", "Panel");

    public String heading() {
        return title + " in " + period.name();
    }

    /** What the services answered of it. {@code made} and {@code closed} are by month; null where they did not. */
    record Answers(
            PathwayFigures figures,
            PathwayReports reports,
            IndicatorValues made,
            IndicatorValues closed,
            List<ReferralQuestions.Cohort> cohorts) {
        boolean haveMonths() {
            return made != null && closed != null;
        }

        PathwayReports.Report report() {
            return reports.items().get(0);
        }

        List<PathwayFigures.Pathway> pathway() {
            return figures.items().stream()
                    .filter(each -> each.pathway().equals(report().pathway()))
                    .toList();
        }
    }

    static String address(String pathway, String plan, Period period) {
        return Addresses.of("/referrals/" + Addresses.encoded(pathway), "plan", plan, "period", period.toString());
    }

    static PathwayView of(String plan, Period period, Answers answers, UnaryOperator<String> names) {
        PathwayReports.Report report = answers.report();
        String address = address(report.pathway(), plan, period);
        return new PathwayView(
                report.title(),
                "/referrals/" + Addresses.encoded(report.pathway()),
                PeriodView.of(period, named -> address(report.pathway(), plan, Period.parse(named))),
                Wording.day(answers.reports().asOf()),
                report.panel() == null ? null : meetings(report.meetings()),
                OverviewView.funnels(answers.reports(), period).stream()
                        .findFirst()
                        .orElse(null),
                blocks(answers, new ReportTables(answers.reports().items(), names), address),
                Addresses.of("/referrals/" + Addresses.encoded(report.pathway()) + "/records", "plan", plan),
                Addresses.of("/referrals", "plan", plan, "period", period.toString()));
    }

    private static String meetings(long meetings) {
        return meetings == 0
                ? "No meeting of its panel is known"
                : meetings == 1 ? "Its panel met once" : "Its panel met " + meetings + " times";
    }

    /** The same table without the column that says which pathway, for here there is one alone. */
    private static TableBlock own(TableBlock block) {
        Table table = block.table();
        List<String> labels = table.columns().stream().map(Column::label).toList();
        int at = IntStream.range(1, labels.size())
                .filter(column -> WHICH.contains(labels.get(column)))
                .findFirst()
                .orElse(-1);
        return at < 0
                ? block
                : new TableBlock(
                        block.heading(),
                        block.note(),
                        new Table(
                                table.id(),
                                table.caption(),
                                without(at, table.columns()),
                                table.rows().stream()
                                        .map(row -> new Table.Row(without(at, row.cells())))
                                        .toList()),
                        block.file(),
                        block.none());
    }

    private static <T> List<T> without(int at, List<T> all) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(at);
        return rest;
    }

    /** The tables of the page, of which one may be asked for as a file. */
    Stream<Table> tables() {
        return blocks.stream().map(TableBlock::table);
    }

    private static List<TableBlock> blocks(Answers answers, ReportTables tables, String address) {
        List<TableBlock> blocks = new ArrayList<>(List.of(
                LineBlocks.funnel(tables.funnel(null), address),
                LineBlocks.clocks(tables.clocks(), address),
                LineBlocks.overdue("Overdue, by who has to act", tables.overdue(), address)));
        if (answers.report().panel() != null) {
            blocks.add(LineBlocks.attendance("Line 1: attendance by agency", tables.attendance(), address));
        }
        blocks.add(LineBlocks.agencies(
                "Lines 2 and 3: referrals made, taken on, declined and taken away, by agency",
                tables.agencies(),
                address));
        blocks.addAll(volume(answers, tables, address));
        blocks.addAll(endings(tables, address));
        blocks.add(LineBlocks.cohorts(answers.cohorts(), address));
        return blocks.stream().map(PathwayView::own).toList();
    }

    private static List<TableBlock> volume(Answers answers, ReportTables tables, String address) {
        return List.of(
                TableBlock.of(
                        "Line 4: volume",
                        null,
                        FigureTables.pathways(answers.pathway(), pathway -> address),
                        address,
                        "Nothing is known of this pathway in this period."),
                TableBlock.of(
                        "Shares and ratios", null, FigureTables.ratios(answers.pathway()), address, "None known."),
                TableBlock.of(
                        "Line 4: theme, characteristics and circumstances",
                        "Referrals made in the period, each by what it said when it was made.",
                        tables.characteristics(),
                        address,
                        "No referral made in this period is known."),
                TableBlock.of(
                        "Line 4: geography",
                        "Wards of the referrals made in the period.",
                        tables.places(),
                        address,
                        "No referral made in this period is known."),
                TableBlock.of(
                        "Line 5: changes over time",
                        "Each month beside the same month a year before.",
                        FigureTables.months(orNone(answers.made(), answers), orNone(answers.closed(), answers)),
                        address,
                        answers.haveMonths()
                                ? "No month of this period is known."
                                : "The months cannot be said: target-service did not answer."));
    }

    private static IndicatorValues orNone(IndicatorValues values, Answers answers) {
        return answers.haveMonths() ? values : new IndicatorValues("count", List.of());
    }

    private static List<TableBlock> endings(ReportTables tables, String address) {
        String closed = "Referrals closed in the period.";
        return List.of(
                LineBlocks.onward("Line 6: onward referrals at closure, and to whom", tables.onward(), address),
                TableBlock.of(
                        "Line 7: judged complete, and how",
                        closed,
                        tables.judgedComplete(),
                        address,
                        "No referral is known to have been judged complete in this period."),
                LineBlocks.gaps("Line 8: gaps, where nobody could take it on", tables.gaps(), address),
                TableBlock.of("Ended for other reasons", closed, tables.otherEndings(), address, "None known."));
    }
}
