package org.communitysafety.incident.rest.formats;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.StreetFile;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.SourceName;
import org.communitysafety.incident.domain.StreetRow;

/**
 * A data.police.uk street file in a spool. It is split as single bytes, which finds commas, quotes and line ends in
 * every charset that extends ASCII; fields are decoded one by one, so that bytes that are no text refuse their row only.
 */
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
    /** Beyond this a quotation mark that is never closed is the likelier explanation. */
    private static final int LONGEST_ROW = 4 * 1024 * 1024;

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Spool spool;
    private final Charset charset;

    private SpooledStreetFile(Spool spool, Charset charset) {
        this.spool = spool;
        this.charset = charset;
    }

    /** @throws BrokenBodyException when the file is damaged, cannot be split into rows, or has other columns */
    public static SpooledStreetFile of(Body body, Charset charset, IntakeConfig config) throws BrokenBodyException {
        Spool spool = Spool.of(body, config);
        try {
            SpooledStreetFile file = new SpooledStreetFile(spool, charset);
            file.checkColumns();
            return file;
        } catch (CsvParseException e) {
            spool.close();
            throw new BrokenBodyException(unreadable());
        } catch (BrokenBodyException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public String hash() {
        return spool.sha256();
    }

    @Override
    public void forEachRow(RowTaker taker) {
        try (CsvReader<CsvRecord> reader = open();
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            records.next();
            for (int number = 1; records.hasNext(); number++) {
                CsvRecord record = records.next();
                taker.take(row(number, record), () -> sent(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RejectsForm rejectsForm(SourceName source) {
        return IntakeFormat.CSV.rejectsForm(charset, source.value(), String.join(",", COLUMNS) + "\n");
    }

    @Override
    public void close() {
        spool.close();
    }

    private static byte[] sent(CsvRecord row) {
        String text = row.getFields().stream().map(SpooledStreetFile::quoted).collect(Collectors.joining(","));
        return text.length() > Faults.MOST_EVENT_BYTES ? null : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String field) {
        return NEEDS_QUOTES.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** Splits the whole file once: what cannot be split publishes nothing. */
    private void checkColumns() throws BrokenBodyException {
        try (CsvReader<CsvRecord> reader = open();
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext() || !COLUMNS.equals(records.next().getFields())) {
                throw new BrokenBodyException(Faults.whole(
                        FaultCode.WRONG_COLUMNS, "the columns of data.police.uk: " + String.join(",", COLUMNS)));
            }
            while (records.hasNext()) {
                records.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StreetRow row(int number, CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != COLUMNS.size()) {
            return StreetRow.unreadable(
                    number, line, Faults.whole(FaultCode.WRONG_COLUMNS, "a row has " + COLUMNS.size() + " columns"));
        }
        int size = 0;
        for (int at = 0; at < COLUMNS.size(); at++) {
            size += row.getField(at).length();
            if (decoded(row.getField(at)).isEmpty()) {
                return StreetRow.unreadable(number, line, Faults.notUtf8(charset.name()));
            }
        }
        if (size > Faults.MOST_EVENT_BYTES) {
            return StreetRow.unreadable(number, line, Faults.eventTooLarge());
        }
        return new StreetRow(
                number,
                line,
                field(row, MONTH),
                field(row, REPORTED_BY),
                field(row, LSOA_CODE),
                field(row, CRIME_TYPE),
                field(row, OUTCOME),
                List.of());
    }

    private String field(CsvRecord row, int column) {
        return decoded(row.getField(column)).orElseThrow();
    }

    private Optional<String> decoded(String field) {
        for (int at = 0; at < field.length(); at++) {
            if (field.charAt(at) > 0x7F) {
                return TextDecoding.decode(field.getBytes(StandardCharsets.ISO_8859_1), charset);
            }
        }
        return Optional.of(field);
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(new InputStreamReader(withoutMark(spool.open()), StandardCharsets.ISO_8859_1));
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(bytes, BYTE_ORDER_MARK.length);
        byte[] head = stream.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(head, BYTE_ORDER_MARK)) {
            stream.unread(head);
        }
        return stream;
    }

    private static Fault unreadable() {
        return Faults.whole(
                FaultCode.MALFORMED_CSV,
                "rows of comma-separated fields (RFC 4180), none longer than 4 MiB; a quotation mark may be left open");
    }
}
