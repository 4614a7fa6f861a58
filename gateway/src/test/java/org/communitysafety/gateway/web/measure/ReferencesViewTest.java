package org.communitysafety.gateway.web.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.stream.SampleReference;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.measure.Answers.Incident;
import org.junit.jupiter.api.Test;

class ReferencesViewTest {
    private final Table table = ReferencesView.table(
            "References",
            new Answers.Incidents(
                    List.of(
                            incident("1", "2020-06-30T23:30:00Z", "E05012270"),
                            incident("2", "2020-06-30", "E05099999"),
                            incident("3", "2020-06", null),
                            incident("4", null, null)),
                    null),
            SampleReference.of(Map.of("a-police", "A Police"), Map.of("E05012270", "Radford")));

    @Test
    void timesAreThoseOfThePartnershipAsExactlyAsTheyWereSent() {
        assertEquals(
                List.of("1 Jul 2020, 00:30", "30 June 2020", "June 2020", "July 2020"),
                column(2).stream().map(Cell::text).toList());
        assertEquals("2020-06-30T23:30:00Z", column(2).get(0).raw());
    }

    @Test
    void anAreaIsCalledByItsNameWithItsCodeBelow() {
        Cell named = column(3).get(0);

        assertEquals("Radford", named.text());
        assertEquals("E05012270", named.note());
        assertEquals("E05012270", named.raw());
    }

    @Test
    void anAreaWithoutANameIsCalledByItsCodeOnce() {
        assertEquals("E05099999", column(3).get(1).text());
        assertNull(column(3).get(1).note());
        assertEquals("Not stated", column(3).get(2).text());
    }

    private List<Cell> column(int at) {
        return table.rows().stream().map(row -> row.cells().get(at)).toList();
    }

    private static Incident incident(String reference, String occurred, String area) {
        return new Incident("id", "a-police", reference, occurred, "2020-07", area);
    }
}
