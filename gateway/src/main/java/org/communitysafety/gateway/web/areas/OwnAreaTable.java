package org.communitysafety.gateway.web.areas;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;

/** Areas that whoever runs the platform made of others. */
final class OwnAreaTable {
    private OwnAreaTable() {}

    /** Null where there are none. */
    static Table of(List<Answers.Area> own, Choice choice) {
        return own.isEmpty()
                ? null
                : Table.of(
                        "own-areas",
                        "Own areas",
                        own.stream().map(area -> row(area, choice)).toList(),
                        Column.text("Name"),
                        Column.text("Code"),
                        Column.figure("Residents in 2021"));
    }

    private static Row row(Answers.Area area, Choice choice) {
        Cell residents = area.population() == null
                ? Cell.of(Figures.NONE)
                : Cell.of(Figures.of(BigDecimal.valueOf(area.population()), "count"))
                        .raw(area.population());
        return Row.of(Cell.of(area.called()).leadingTo(choice.addressOf(area)), Cell.of(area.code()), residents);
    }
}
