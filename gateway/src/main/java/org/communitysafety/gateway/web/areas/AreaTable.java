package org.communitysafety.gateway.web.areas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;

/** Areas with what was counted, its rate and the harm in them. */
final class AreaTable {
    static final String ID = "areas";

    private AreaTable() {}

    /**
     * @param ranked in the order of the rows
     * @param divided tells of how many the rates are
     */
    static Table of(List<AreaFigures> ranked, Choice choice, Answers.Values divided, String caption) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Area"),
                Column.figure(choice.catalogue().chosen().isHarm() ? "Score" : "Count"),
                Column.figure(rate(choice, divided))));
        boolean harm = choice.harm().isPresent();
        if (harm) {
            columns.add(Column.figure("Harm"));
        }
        columns.add(Column.text("Completeness of what was counted"));
        List<Row> rows = ranked.stream().map(each -> row(each, choice, harm)).toList();
        return new Table(ID, caption, columns, rows);
    }

    /** What a rate is of, as it heads a column. */
    static String rate(Choice choice, Answers.Values divided) {
        if (divided.per() == null) {
            return "Rate";
        }
        return "Per %s %s"
                .formatted(
                        Figures.of(BigDecimal.valueOf(divided.per()), "count"),
                        Choice.RESIDENTS.equals(choice.denominator())
                                ? Choice.RESIDENTS
                                : "of: " + choice.denominatorTitle());
    }

    /** Of which years the residents are, in a sentence; null where nothing was divided by residents. */
    static String years(Answers.Values divided) {
        String years = divided.items().stream()
                .map(Answers.Value::denominatorYear)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" and "));
        return years.isEmpty() ? null : "Residents are those of " + years + '.';
    }

    private static Row row(AreaFigures area, Choice choice, boolean harm) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(area.area().called()).leadingTo(choice.addressOf(area.area())),
                area.count().cell(),
                area.rate().cell()));
        if (harm) {
            cells.add(area.harm().cell());
        }
        cells.add(Cell.of(area.count().completeness()));
        return new Row(cells);
    }
}
