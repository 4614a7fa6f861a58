package org.communitysafety.gateway.web.referrals;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/**
 * What the pathways of a plan's area did in a period.
 *
 * @param asOf the day by which it is known, for people
 * @param figures what was opened and closed, with shares and ratios
 * @param funnels one for each pathway on which a referral was made
 * @param lines everything else
 * @param silent titles of the pathways of which nothing is known
 */
public record OverviewView(
        PeriodView period,
        String asOf,
        List<TableBlock> figures,
        List<FunnelView> funnels,
        List<TableBlock> lines,
        List<String> silent) {

    public String heading() {
        return "Referrals in " + period.name();
    }

    /** Whether nothing is known of any pathway. */
    public boolean quiet() {
        return figures.isEmpty();
    }

    /** @param cohorts null where the service did not say them */
    static OverviewView of(
            String plan,
            Period period,
            PathwayFigures figures,
            PathwayReports reports,
            List<ReferralQuestions.Cohort> cohorts,
            UnaryOperator<String> names) {
        Set<String> telling = telling(figures, reports);
        List<PathwayFigures.Pathway> told = figures.items().stream()
                .filter(each -> telling.contains(each.pathway()))
                .toList();
        String address = Addresses.of("/referrals", "plan", plan, "period", period.toString());
        UnaryOperator<String> leading = pathway -> PathwayView.address(pathway, plan, period);
        return new OverviewView(
                PeriodView.of(period, named -> Addresses.of("/referrals", "plan", plan, "period", named)),
                Wording.day(reports.asOf()),
                told.isEmpty() ? List.of() : figures(told, leading, address),
                funnels(reports, period),
                told.isEmpty() ? List.of() : lines(new ReportTables(reports.items(), names), cohorts, leading, address),
                figures.items().stream()
                        .filter(each -> !telling.contains(each.pathway()))
                        .map(PathwayFigures.Pathway::title)
                        .toList());
    }

    /** The pathways of which something is known. */
    static Set<String> telling(PathwayFigures figures, PathwayReports reports) {
        return Stream.concat(
                        figures.items().stream()
                                .filter(PathwayFigures.Pathway::saysSomething)
                                .map(PathwayFigures.Pathway::pathway),
                        reports.items().stream()
                                .filter(PathwayReports.Report::saysSomething)
                                .map(PathwayReports.Report::pathway))
                .collect(Collectors.toSet());
    }

    static List<FunnelView> funnels(PathwayReports reports, Period period) {
        return reports.items().stream()
                .filter(report -> report.funnel().made() > 0)
                .map(report -> FunnelView.of(report, Wording.period(period.toString())))
                .toList();
    }

    /** The tables of the page, of which one may be asked for as a file. */
    Stream<Table> tables() {
        return Stream.concat(figures.stream(), lines.stream()).map(TableBlock::table);
    }

    private static List<TableBlock> figures(
            List<PathwayFigures.Pathway> told, UnaryOperator<String> leading, String address) {
        return List.of(
                TableBlock.of("Pathways", null, FigureTables.pathways(told, leading), address, "None"),
                TableBlock.of(
                        "Shares and ratios",
                        null,
                        FigureTables.ratios(told),
                        address,
                        "No pathway has a share or ratio in this period."));
    }

    private static List<TableBlock> lines(
            ReportTables tables,
            List<ReferralQuestions.Cohort> cohorts,
            UnaryOperator<String> leading,
            String address) {
        return Stream.of(
                        LineBlocks.funnel(tables.funnel(leading), address),
                        LineBlocks.clocks(tables.clocks(), address),
                        LineBlocks.overdue("Overdue, by who has to act", tables.overdue(), address),
                        LineBlocks.agencies(
                                "Made, taken on, declined and taken away, by agency", tables.agencies(), address),
                        LineBlocks.attendance("Panels: attendance by agency", tables.attendance(), address),
                        LineBlocks.onward("Passed onward at closure", tables.onward(), address),
                        LineBlocks.gaps("Gaps: nobody could take it on", tables.gaps(), address),
                        LineBlocks.cohorts(cohorts, address))
                .toList();
    }
}
