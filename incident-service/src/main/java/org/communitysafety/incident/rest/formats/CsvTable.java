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
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;

/**
 * A CSV file in a spool. It is split as single bytes, which finds commas, quotes and line ends in every charset that
 * extends ASCII; fields are decoded one by one, so that bytes that are no text refuse their row only.
 */
final class CsvTable implements AutoCloseable {
    /** Beyond this a quotation mark that is never closed is the likelier explanation. */
    private static final int LONGEST_ROW = 4 * 1024 * 1024;

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Spool spool;
    private final Charset charset;

    private CsvTable(Spool spool, Charset charset) {
        this.spool = spool;
        this.charset = charset;
    }

    /** What is wrong with the header row; empty when nothing is. */
    interface HeaderRule {
        Optional<Fault> faultOf(List<String> columns);
    }

    /** @throws BrokenBodyException when the file is damaged, cannot be split into rows, or has other columns */
    static CsvTable of(Body body, Charset charset, IntakeConfig config, HeaderRule rule) throws BrokenBodyException {
        Spool spool = Spool.of(body, config);
        try {
            CsvTable table = new CsvTable(spool, charset);
            table.check(rule);
            return table;
        } catch (CsvParseException e) {
            spool.close();
            throw new BrokenBodyException(unreadable());
        } catch (BrokenBodyException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    String hash() {
        return spool.sha256();
    }

    Charset charset() {
        return charset;
    }

    /** The rows, the header first; to be closed by the caller. */
    CloseableIterator<CsvRecord> rows() {
        try {
            return CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_ROW)
                    .ofCsvRecord(new InputStreamReader(withoutMark(spool.open()), StandardCharsets.ISO_8859_1))
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes a row unreadable; empty when nothing does. */
    Optional<Fault> faultOf(CsvRecord row, int columns) {
        if (row.getFieldCount() != columns) {
            return Optional.of(Faults.whole(FaultCode.WRONG_COLUMNS, "a row has " + columns + " columns"));
        }
        int size = 0;
        for (int at = 0; at < columns; at++) {
            size += row.getField(at).length();
            if (decoded(row.getField(at)).isEmpty()) {
                return Optional.of(Faults.notUtf8(charset.name()));
            }
        }
        return size > Faults.MOST_EVENT_BYTES ? Optional.of(Faults.eventTooLarge()) : Optional.empty();
    }

    /** Of a row without fault. */
    String field(CsvRecord row, int column) {
        return decoded(row.getField(column)).orElseThrow();
    }

    /** The bytes of a row as they could have been sent; null when there are too many. */
    static byte[] sent(CsvRecord row) {
        String text = row.getFields().stream().map(CsvTable::quoted).collect(Collectors.joining(","));
        return text.length() > Faults.MOST_EVENT_BYTES ? null : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        spool.close();
    }

    /** Splits the whole file once: what cannot be split publishes nothing. */
    private void check(HeaderRule rule) throws BrokenBodyException {
        try (CloseableIterator<CsvRecord> rows = rows()) {
            List<String> columns = rows.hasNext() ? rows.next().getFields() : List.of();
            Optional<Fault> fault = rule.faultOf(columns);
            if (fault.isPresent()) {
                throw new BrokenBodyException(fault.get());
            }
            while (rows.hasNext()) {
                rows.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String field) {
        return NEEDS_QUOTES.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private Optional<String> decoded(String field) {
        for (int at = 0; at < field.length(); at++) {
            if (field.charAt(at) > 0x7F) {
                return TextDecoding.decode(field.getBytes(StandardCharsets.ISO_8859_1), charset);
            }
        }
        return Optional.of(field);
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
