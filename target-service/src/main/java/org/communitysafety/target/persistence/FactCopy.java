package org.communitysafety.target.persistence;

import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import de.bytefish.pgbulkinsert.pgsql.constants.ObjectIdentifier;
import de.bytefish.pgbulkinsert.pgsql.handlers.CollectionValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.StringValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.UUIDValueHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.PlacedIncident;
import org.communitysafety.vocabulary.FactVersion;
import org.postgresql.PGConnection;

/**
 * Facts whose keys are not known yet, by COPY in binary form, which costs PostgreSQL half of what an upsert does.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class FactCopy {
    private static final String COPY =
            """
            copy incident_fact (fact_key, recorded_at, event_id, data_hash, victim, agency, subject, source, cancelled,
                category, offence_code, flags, area, place, month, occurred_on, recorded_on, first_category, first_month,
                received_at, submitted_by) from stdin (format binary)
            """;
    private static final int COLUMNS = 21;
    private static final int ROW_BYTES = 512;

    /** Where PostgreSQL counts microseconds from. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final IValueHandler<UUID> KEYS = new UUIDValueHandler();
    private static final IValueHandler<String> TEXTS = new StringValueHandler();
    private static final IValueHandler<LocalDate> DATES = new LocalDateValueHandler();
    private static final IValueHandler<Collection<String>> LISTS =
            new CollectionValueHandler<>(ObjectIdentifier.Text, TEXTS);

    private final PgBinaryWriter writer;

    private FactCopy(PgBinaryWriter writer) {
        this.writer = writer;
    }

    /** Fails with unique_violation (23505) where another transaction kept one of them meanwhile. */
    static long insert(Connection connection, List<PlacedIncident> facts) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(facts.size() * ROW_BYTES);
        try (PgBinaryWriter writer = new PgBinaryWriter(bytes)) {
            facts.forEach(new FactCopy(writer)::write);
        }
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PlacedIncident placed) {
        IncidentVersion incident = placed.incident();
        FactVersion version = incident.version();
        writer.startRow(COLUMNS);
        writer.write(KEYS, incident.key());
        writer.writeLong(Columns.nanoseconds(version.recordedAt()));
        writer.write(TEXTS, version.eventId());
        writer.write(TEXTS, version.dataHash());
        writer.write(TEXTS, version.tokens());
        writer.write(TEXTS, incident.agency().value());
        writer.write(TEXTS, incident.subject());
        writer.write(TEXTS, incident.source());
        writer.writeBoolean(incident.isCancelled());
        write(placed, incident.details());
        time(incident.receivedAt());
        writer.write(TEXTS, incident.submittedBy());
    }

    private void write(PlacedIncident placed, IncidentVersion.Details details) {
        boolean cancelled = details == null;
        String category = cancelled ? null : details.category().slug();
        LocalDate month = cancelled ? null : Columns.date(details.month());
        writer.write(TEXTS, category);
        writer.write(TEXTS, cancelled ? null : details.offenceCode());
        writer.write(LISTS, cancelled ? List.of() : details.flags());
        writer.write(
                TEXTS,
                cancelled || details.area() == null ? null : details.area().value());
        writer.write(TEXTS, placed.place() == null ? null : placed.place().value());
        writer.write(DATES, month);
        writer.write(DATES, cancelled ? null : details.occurredOn());
        writer.write(DATES, cancelled ? null : details.recordedOn());
        writer.write(TEXTS, category);
        writer.write(DATES, month);
    }

    private void time(Instant instant) {
        if (instant == null) {
            writer.writeNull();
        } else {
            writer.writeLong(ChronoUnit.MICROS.between(EPOCH, instant.truncatedTo(ChronoUnit.MICROS)));
        }
    }
}
