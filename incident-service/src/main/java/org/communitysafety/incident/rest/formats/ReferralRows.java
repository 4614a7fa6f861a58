package org.communitysafety.incident.rest.formats;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.SubmittedEvent;
import org.communitysafety.vocabulary.AgencyId;

/**
 * A file of referral steps, one a row, for people without an interface. Every row is an event of its own: unlike a street
 * file it takes nothing back. An empty field is an absent member, and spaces around a field count for nothing.
 */
public final class ReferralRows implements SpooledEvents {
    private static final String NAME = "referrals";
    private static final String STEP = "org.communitysafety.referral.step.v1";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private final CsvTable table;
    private final EventIds ids;
    private final CloseableIterator<CsvRecord> rows;
    private final List<String> columns;

    private ReferralRows(CsvTable table, EventIds ids) {
        this.table = table;
        this.ids = ids;
        this.rows = table.rows();
        this.columns = ReferralColumns.names(rows.next().getFields());
    }

    /** @throws BrokenBodyException when the file is damaged, cannot be split into rows, or has other columns */
    public static ReferralRows of(Body body, Charset charset, IntakeConfig config, EventIds ids)
            throws BrokenBodyException {
        return new ReferralRows(CsvTable.of(body, charset, config, ReferralColumns::headerFault), ids);
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
        return Optional.of(IntakeFormat.CSV.rejectsForm(table.charset(), NAME, String.join(",", columns) + "\n"));
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
        attributes.put("type", fields.getOrDefault(ReferralColumns.TYPE, STEP));
        // What the agency is called is judged once, as a member.
        String agency = fields.get("agency");
        attributes.put("source", "/agencies/" + (AgencyId.isWellFormed(agency) ? agency : "unknown"));
        attributes.put(
                "id", fields.containsKey(ReferralColumns.ID) ? fields.get(ReferralColumns.ID) : ids.ofRow(fields));
        if (fields.containsKey(ReferralColumns.RECORDED_TIME)) {
            attributes.put(ReferralColumns.RECORDED_TIME, fields.get(ReferralColumns.RECORDED_TIME));
        }
        return SubmittedEvent.enveloped(attributes, data(fields));
    }

    private static Map<String, Object> data(Map<String, String> fields) {
        Map<String, Object> data = new HashMap<>();
        Map<String, Object> attributes = new HashMap<>();
        fields.forEach((column, field) -> {
            if (column.startsWith(ReferralColumns.ATTRIBUTE)) {
                attributes.put(column.substring(ReferralColumns.ATTRIBUTE.length()), field);
            } else if (column.equals(ReferralColumns.SCORE)
                    && NUMBER.matcher(field).matches()) {
                data.put(column, new BigDecimal(field));
            } else if (ReferralColumns.isMember(column)) {
                data.put(column, field);
            }
        });
        if (!attributes.isEmpty()) {
            data.put("attributes", attributes);
        }
        return data;
    }
}
