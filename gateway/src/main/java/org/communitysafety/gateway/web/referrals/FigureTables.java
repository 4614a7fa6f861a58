package org.communitysafety.gateway.web.referrals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/** Tables of indicators' values. A value that is suppressed is said to be so, and never in the page or the file. */
final class FigureTables {
    private static final String SUPPRESSED = "Suppressed: the number is small";
    private static final String PERCENT = "percent";

    private FigureTables() {}

    /** @param leading to the page of a pathway */
    static Table pathways(List<PathwayFigures.Pathway> pathways, UnaryOperator<String> leading) {
        List<Row> rows = pathways.stream()
                .map(pathway -> Row.of(
                        Cell.of(pathway.title()).leadingTo(leading.apply(pathway.pathway())),
                        Cells.count(pathway.opened()),
                        Cells.count(pathway.closed()),
                        Cells.count(pathway.standing()),
                        Cells.complete(pathway.complete())))
                .toList();
        return Table.of(
                "referrals",
                "Referrals by pathway",
                rows,
                Column.text("Pathway"),
                Column.figure("Opened"),
                Column.figure("Closed"),
                Column.figure("Standing open"),
                Column.text("Completeness"));
    }

    static Table ratios(List<PathwayFigures.Pathway> pathways) {
        List<Row> rows = pathways.stream()
                .flatMap(pathway -> pathway.ratios().stream())
                .map(FigureTables::ratio)
                .toList();
        return Table.of(
                "ratios",
                "Shares and ratios",
                rows,
                Column.text("Share or ratio"),
                Column.figure("Figure"),
                Column.text("Made of"),
                Column.text("How sure"));
    }

    private static Row ratio(PathwayFigures.Ratio ratio) {
        PathwayFigures.Value value = ratio.value();
        String made = Figures.of(value.numerator(), "count")
                + (value.interval() == null ? " to " : " of ")
                + Figures.of(value.denominator(), "count");
        String sureness = value.interval() == null ? value.intervalNote() : Figures.between(value.interval());
        return Row.of(
                Cell.of(ratio.title()),
                Cell.of(Figures.of(value.value(), PERCENT)).raw(value.value()),
                Cell.of(made),
                Cell.of(sureness == null ? "Cannot be said" : sureness));
    }

    static Table cohorts(List<ReferralQuestions.Cohort> cohorts) {
        List<Row> rows = cohorts.stream()
                .filter(cohort -> cohort.value() != null)
                .map(cohort -> Row.of(
                        Cell.of(cohort.title()),
                        value(cohort.value(), cohort.unit()),
                        Cell.of(composition(cohort.value())),
                        Cells.complete(cohort.value().complete())))
                .toList();
        return Table.of(
                "cohorts",
                "Cohorts and what became of them",
                rows,
                Column.text("Cohort"),
                Column.figure("Figure"),
                Column.text("Of whom"),
                Column.text("Completeness"));
    }

    private static String composition(IndicatorValues.Value value) {
        IndicatorValues.Composition of = value.composition();
        if (value.suppressed() || of == null) {
            return value.suppressed() ? SUPPRESSED : "Not told apart";
        }
        String groups = of.groups().stream()
                .map(group -> Figures.count(group.count()) + " " + Wording.token(group.group()))
                .collect(Collectors.joining(", "));
        String rest = (of.others() > 0 ? ", " + Figures.count(of.others()) + " others" : "")
                + (of.unstated() > 0 ? ", " + Figures.count(of.unstated()) + " not stated" : "");
        String absent = Boolean.TRUE.equals(of.equalityFlag())
                ? ". Nobody in it is " + String.join(" or ", of.absent()) + ": a question of equality to ask"
                : "";
        return groups + rest + absent;
    }

    /** Month by month, beside the year before. */
    static Table months(IndicatorValues made, IndicatorValues closed) {
        Map<String, IndicatorValues.Value> closedIn = closed.items().stream()
                .collect(Collectors.toMap(IndicatorValues.Value::period, Function.identity(), (one, other) -> one));
        List<Row> rows = made.items().stream()
                .map(value -> Row.of(
                        Cell.of(Wording.period(value.period())).raw(value.period()),
                        value(value, made.unit()),
                        yearBefore(value, made.unit()),
                        change(value, made.unit()),
                        closedIn.containsKey(value.period())
                                ? value(closedIn.get(value.period()), closed.unit())
                                : Cells.count((BigDecimal) null),
                        Cells.complete(value.complete())))
                .toList();
        return Table.of(
                "months",
                "Referrals made and closed by month",
                rows,
                Column.text("Month"),
                Column.figure("Made"),
                Column.figure("A year before"),
                Column.figure("Change"),
                Column.figure("Closed"),
                Column.text("Completeness"));
    }

    private static Cell yearBefore(IndicatorValues.Value value, String unit) {
        return value.yearBefore() == null || value.yearBefore().value() == null || value.suppressed()
                ? Cells.count((BigDecimal) null)
                : Cell.of(Figures.of(value.yearBefore().value(), unit))
                        .raw(value.yearBefore().value());
    }

    private static Cell change(IndicatorValues.Value value, String unit) {
        return value.yearBefore() == null || value.yearBefore().change() == null || value.suppressed()
                ? Cell.of("Cannot be said").raw(null)
                : Cell.of(Figures.change(value.yearBefore().change(), null, null, unit))
                        .raw(value.yearBefore().change());
    }

    private static Cell value(IndicatorValues.Value value, String unit) {
        if (value.suppressed()) {
            return Cell.of(SUPPRESSED);
        }
        if (value.value() == null) {
            return Cell.of(value.reason() == null ? Figures.NONE : value.reason())
                    .raw(null);
        }
        Cell cell = Cell.of(Figures.of(value.value(), unit)).raw(value.value());
        return value.interval() == null ? cell : cell.noted(Figures.between(value.interval()));
    }
}
