package org.communitysafety.incident.rest.formats;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.StreetFile;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.SourceName;
import org.communitysafety.incident.domain.StreetRow;

/** A data.police.uk street file in a spool. */
public final class SpooledStreetFile implements StreetFile, AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "Crime ID",
            "Month",
            "Reported by",
            "Falls within",
            "Longitude",
            "Latitude",
            "Location",
            "LSOA code",
            "LSOA name",
            "Crime type",
            "Last outcome category",
            "Context");
    private static final int MONTH = 1;
    private static final int REPORTED_BY = 2;
    private static final int LSOA_CODE = 7;
    private static final int CRIME_TYPE = 9;
    private static final int OUTCOME = 10;
    private final CsvTable table;

    private SpooledStreetFile(CsvTable table) {
        this.table = table;
    }

    /** @throws BrokenBodyException when the file is damaged, cannot be split into rows, or has other columns */
    public static SpooledStreetFile of(Body body, Charset charset, IntakeConfig config) throws BrokenBodyException {
        return new SpooledStreetFile(CsvTable.of(body, charset, config, SpooledStreetFile::headerFault));
    }

    @Override
    public String hash() {
        return table.hash();
    }

    @Override
    public void forEachRow(RowTaker taker) {
        try (CloseableIterator<CsvRecord> records = table.rows()) {
            records.next();
            for (int number = 1; records.hasNext(); number++) {
                CsvRecord record = records.next();
                taker.take(row(number, record), () -> CsvTable.sent(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RejectsForm rejectsForm(SourceName source) {
        return IntakeFormat.CSV.rejectsForm(table.charset(), source.value(), String.join(",", COLUMNS) + "\n");
    }

    @Override
    public void close() {
        table.close();
    }

    private static Optional<Fault> headerFault(List<String> columns) {
        return COLUMNS.equals(columns)
                ? Optional.empty()
                : Optional.of(Faults.whole(
                        FaultCode.WRONG_COLUMNS, "the columns of data.police.uk: " + String.join(",", COLUMNS)));
    }

    private StreetRow row(int number, CsvRecord row) {
        long line = row.getStartingLineNumber();
        Optional<Fault> fault = table.faultOf(row, COLUMNS.size());
        if (fault.isPresent()) {
            return StreetRow.unreadable(number, line, fault.get());
        }
        return new StreetRow(
                number,
                line,
                table.field(row, MONTH),
                table.field(row, REPORTED_BY),
                table.field(row, LSOA_CODE),
                table.field(row, CRIME_TYPE),
                table.field(row, OUTCOME),
                List.of());
    }
}
