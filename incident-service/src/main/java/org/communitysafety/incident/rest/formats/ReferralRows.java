package org.communitysafety.incident.rest.formats;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.SubmittedEvent;
import org.communitysafety.vocabulary.AgencyId;

/**
 * A file of referral steps, or of panels' meetings, one a row, for people without an interface. Every row is an event of its own: unlike a street
 * file it takes nothing back. An empty field is an absent member, and spaces around a field count for nothing.
 */
public final class ReferralRows implements SpooledEvents {
    private final CsvTable table;
    private final EventIds ids;
    private final CloseableIterator<CsvRecord> rows;
    private final List<String> columns;
    private final RowForm form;

    private ReferralRows(CsvTable table, EventIds ids) {
        this.table = table;
        this.ids = ids;
        this.rows = table.rows();
        this.columns = names(rows.next().getFields());
        this.form = RowForm.of(columns);
    }

    /** @throws BrokenBodyException when the file is damaged, cannot be split into rows, or has other columns */
    public static ReferralRows of(Body body, Charset charset, IntakeConfig config, EventIds ids)
            throws BrokenBodyException {
        return new ReferralRows(CsvTable.of(body, charset, config, ReferralRows::faultOf), ids);
    }

    private static Optional<Fault> faultOf(List<String> header) {
        List<String> names = names(header);
        return RowForm.of(names).faultOf(names);
    }

    private static List<String> names(List<String> header) {
        return header.stream().map(String::strip).toList();
    }

    @Override
    public Submission next() {
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            if (row.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            long line = row.getStartingLineNumber();
            Optional<Fault> fault = table.faultOf(row, columns.size());
            return fault.isPresent()
                    ? Submission.unreadable(line, fault.get(), CsvTable.sent(row))
                    : Submission.read(line, event(row), CsvTable.sent(row));
        }
        return null;
    }

    /** The same columns in the same order. */
    @Override
    public Optional<RejectsForm> rejectsForm() {
        return Optional.of(
                IntakeFormat.CSV.rejectsForm(table.charset(), form.file(), String.join(",", columns) + "\n"));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            table.close();
        }
    }

    private SubmittedEvent event(CsvRecord row) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (int at = 0; at < columns.size(); at++) {
            String field = table.field(row, at).strip();
            if (!field.isEmpty()) {
                fields.put(columns.get(at), field);
            }
        }
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("type", form.type(fields));
        // What the agency is called is judged once, as a member.
        String agency = fields.get("agency");
        attributes.put("source", "/agencies/" + (AgencyId.isWellFormed(agency) ? agency : "unknown"));
        attributes.put("id", fields.containsKey(RowForm.ID) ? fields.get(RowForm.ID) : ids.ofRow(fields));
        if (fields.containsKey(RowForm.RECORDED_TIME)) {
            attributes.put(RowForm.RECORDED_TIME, fields.get(RowForm.RECORDED_TIME));
        }
        return SubmittedEvent.enveloped(attributes, form.data(fields));
    }
}
