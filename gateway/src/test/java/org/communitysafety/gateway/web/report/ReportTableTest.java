package org.communitysafety.gateway.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    private final List<NamedCsvRecord> rows =
            CsvReader.builder()
                    .ofNamedCsvRecord(ReportTable.of(SampleReport.view()).csv())
                    .stream()
                    .toList();

    @Test
    void eachRowHasItsFigureUnroundedWithPeriodAreaAndCompleteness() {
        NamedCsvRecord asb = rows.get(2);

        assertEquals(5, rows.size());
        assertEquals("20680", asb.getField("Figure"));
        assertEquals("2020/21", asb.getField("Period"));
        assertEquals("count", asb.getField("Unit"));
        assertEquals("Red", asb.getField("Status"));
        assertEquals("E06999001", asb.getField("Area"));
        assertEquals("Reported by the partnership. Complete", asb.getField("Data"));
        assertEquals("2021-03-31", asb.getField("As of"));
    }

    @Test
    void aMissingFigureIsSaidInWords() {
        assertEquals("Not collected", rows.get(3).getField("Figure"));
        assertEquals("White, not collected", rows.get(3).getField("Status"));
        assertEquals("", rows.get(3).getField("Commentary"));
    }

    @Test
    void whatIsSaidIsSignedAndNoSpreadsheetRunsIt() {
        assertEquals('\'' + SampleReport.HOSTILE, rows.get(0).getField("Commentary"));
        assertEquals("a-director", rows.get(0).getField("Author"));
        assertEquals("2021-06-03T10:00:00Z", rows.get(0).getField("Written at"));
    }
}
