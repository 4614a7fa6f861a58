package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.incident.application.Register;
import org.communitysafety.incident.application.RegisterVersion;
import org.communitysafety.incident.application.RegisterVersion.Details;
import org.communitysafety.incident.persistence.Database.Column;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.RegisterId;

/** The table {@code incident}. */
@ApplicationScoped
class PostgresRegister implements Register {
    private static final int MONTHS_FACTOR = 100;

    private static final String KEEP =
            """
            insert into incident (id, agency, reference, recorded_at, event_id, data_hash, tokens, source, cancelled,
                                  reason, occurred, month, recorded_on, category, offence_code, flags, area, outcome,
                                  received_at, submitted_by)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::boolean[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
            on conflict (id) do update
               set (recorded_at, event_id, data_hash, tokens, source, cancelled, reason, occurred, month, recorded_on,
                    category, offence_code, flags, area, outcome, received_at, submitted_by)
                 = (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.tokens, excluded.source,
                    excluded.cancelled, excluded.reason, excluded.occurred, excluded.month, excluded.recorded_on,
                    excluded.category, excluded.offence_code, excluded.flags, excluded.area, excluded.outcome,
                    excluded.received_at, excluded.submitted_by)
             where (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.tokens)
                 > (incident.recorded_at, incident.event_id, incident.data_hash, incident.tokens)
            """;

    private static final String COLUMNS =
            """
            select id, agency, reference, recorded_at, event_id, data_hash, tokens, source, cancelled, reason, occurred,
                   month, recorded_on, category, offence_code, flags, area, outcome, received_at, submitted_by
              from incident
            """;

    private final Database database;

    PostgresRegister(Database database) {
        this.database = database;
    }

    @Override
    public void keep(List<RegisterVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        database.update(
                KEEP,
                text(versions, v -> v.id().value()),
                text(versions, RegisterVersion::agency),
                text(versions, RegisterVersion::reference),
                Column.of("bigint", versions, v -> RowValues.nanos(v.version().recordedAt())),
                text(versions, v -> v.version().eventId()),
                text(versions, v -> v.version().dataHash()),
                text(versions, v -> v.version().tokens()),
                text(versions, RegisterVersion::source),
                Column.of("boolean", versions, RegisterVersion::isCancelled),
                text(versions, RegisterVersion::reason),
                text(versions, of(Details::occurred)),
                Column.of("int", versions, of(d -> number(d.month()))),
                text(versions, of(Details::recordedOn)),
                text(versions, of(Details::category)),
                text(versions, of(Details::offenceCode)),
                text(
                        versions,
                        v -> v.isCancelled() ? "" : String.join(",", v.details().flags())),
                text(versions, of(Details::area)),
                text(versions, of(Details::outcome)),
                Column.of("timestamptz", versions, v -> RowValues.timestamp(v.receivedAt())),
                text(versions, RegisterVersion::submittedBy));
    }

    @Override
    public Optional<RegisterVersion> find(RegisterId id) {
        return database.query(PostgresRegister::version, COLUMNS + " where id = ?", id.value()).stream()
                .findFirst();
    }

    @Override
    public List<RegisterVersion> list(Query query) {
        RegisterQuery written = RegisterQuery.of(query);
        return database.query(PostgresRegister::version, COLUMNS + written.where(), written.parameters());
    }

    static int number(YearMonth month) {
        return month.getYear() * MONTHS_FACTOR + month.getMonthValue();
    }

    private static Column text(List<RegisterVersion> versions, Function<RegisterVersion, Object> value) {
        return Column.of("text", versions, value);
    }

    private static Function<RegisterVersion, Object> of(Function<Details, Object> value) {
        return version -> version.isCancelled() ? null : value.apply(version.details());
    }

    private static RegisterVersion version(ResultSet row) throws SQLException {
        return new RegisterVersion(
                new RegisterId(row.getString("id")),
                row.getString("agency"),
                row.getString("reference"),
                new FactVersion(
                        RowValues.instant(row.getLong("recorded_at")),
                        row.getString("event_id"),
                        row.getString("data_hash"),
                        row.getString("tokens")),
                row.getString("source"),
                row.getBoolean("cancelled") ? null : details(row),
                row.getString("reason"),
                RowValues.instant(row.getTimestamp("received_at")),
                row.getString("submitted_by"));
    }

    private static Details details(ResultSet row) throws SQLException {
        int month = row.getInt("month");
        String flags = row.getString("flags");
        return new Details(
                row.getString("occurred"),
                YearMonth.of(month / MONTHS_FACTOR, month % MONTHS_FACTOR),
                row.getString("recorded_on"),
                row.getString("category"),
                row.getString("offence_code"),
                flags.isEmpty() ? List.of() : List.of(flags.split(",")),
                row.getString("area"),
                row.getString("outcome"));
    }
}
