package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void itsFileHasFiguresUnroundedAndNothingThatASpreadsheetWouldRun() {
        Table table = Table.of(
                "wards",
                "Wards",
                List.of(
                        Row.of(Cell.of("Bestwood, Bulwell"), Cell.of("−7.3%").raw("-7.3067")),
                        Row.of(Cell.of("=HYPERLINK(1)"), Cell.of("Not known").raw(null))),
                Column.text("Ward"),
                Column.figure("Change"));

        assertEquals("Ward,Change\r\n\"Bestwood, Bulwell\",-7.3067\r\n'=HYPERLINK(1),\r\n", table.csv());
    }
}
