package org.communitysafety.target.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.PlacedIncident;
import org.communitysafety.vocabulary.FactVersion;
import org.postgresql.PGConnection;

/** Facts whose keys are not known yet, by COPY, which costs PostgreSQL half of what an upsert does. */
final class FactCopy {
    private static final String COPY =
            """
            copy incident_fact (fact_key, recorded_at, event_id, data_hash, victim, location, agency, subject, event_source,
                cancelled, category, offence_code, flags, area, place, month, occurred_on, recorded_on, first_category, first_month,
                received_at, submitted_by) from stdin (format binary)
            """;
    private static final int COLUMNS = 22;

    private FactCopy() {}

    /** Fails with unique_violation (23505) where another transaction kept one of them meanwhile. */
    static long insert(Connection connection, List<PlacedIncident> facts) throws SQLException {
        BinaryRows rows = new BinaryRows();
        facts.forEach(placed -> write(placed, rows));
        ByteBuffer bytes = rows.whole();
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(bytes.array(), 0, bytes.limit()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PlacedIncident placed, BinaryRows rows) {
        IncidentVersion incident = placed.incident();
        FactVersion version = incident.version();
        rows.row(COLUMNS)
                .key(incident.key())
                .number(Columns.nanoseconds(version.recordedAt()))
                .text(version.eventId())
                .text(version.dataHash())
                .text(incident.tokens().victim())
                .text(PostgresIncidentFacts.given(incident.tokens().location()))
                .text(incident.agency())
                .text(incident.subject())
                .text(incident.source())
                .flag(incident.isCancelled());
        details(placed, incident.details(), rows);
        rows.time(incident.receivedAt()).text(incident.submittedBy());
    }

    private static void details(PlacedIncident placed, IncidentVersion.Details details, BinaryRows rows) {
        boolean cancelled = details == null;
        String category = cancelled ? null : details.category().slug();
        LocalDate month = cancelled ? null : Columns.date(details.month());
        rows.text(category)
                .text(cancelled ? null : details.offenceCode())
                .texts(cancelled ? List.of() : details.flags())
                .text(cancelled ? null : details.area())
                .text(placed.place())
                .date(month)
                .date(cancelled ? null : details.occurredOn())
                .date(cancelled ? null : details.recordedOn())
                .text(category)
                .date(month);
    }
}
