package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.Silences;
import org.communitysafety.reporting.domain.Silence;

/** {@link Silences} in the table {@code silence}. */
@ApplicationScoped
class PostgresSilences implements Silences {
    private static final String KEEP =
            """
            insert into silence (id, starts_at, ends_at, document) values (?, ?, ?, ?::jsonb)
            on conflict (id) do update set (starts_at, ends_at, document)
                = (excluded.starts_at, excluded.ends_at, excluded.document)
            """;
    private static final String ANY_TURNED =
            """
            select exists (select from silence where starts_at > ? and starts_at <= ? or ends_at > ? and ends_at <= ?)
            """;

    private final Database database;
    private final Documents documents;

    PostgresSilences(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public List<Silence> all() {
        return database.query("select document from silence order by sequence desc", statement -> {}, this::silence);
    }

    @Override
    public List<Silence> notExpired(Instant at) {
        return database.query(
                "select document from silence where ends_at > ? order by sequence",
                statement -> statement.setObject(1, at.atOffset(ZoneOffset.UTC)),
                this::silence);
    }

    @Override
    public Optional<Silence> find(UUID id) {
        return database
                .query(
                        "select document from silence where id = ?",
                        statement -> statement.setObject(1, id),
                        this::silence)
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Silence silence) {
        database.update(KEEP, statement -> {
            statement.setObject(1, silence.id());
            statement.setObject(2, silence.startsAt().atOffset(ZoneOffset.UTC));
            statement.setObject(3, silence.endsAt().atOffset(ZoneOffset.UTC));
            statement.setString(4, documents.write(silence));
        });
    }

    @Override
    public boolean anyTurned(Instant from, Instant to) {
        return database.query(
                        ANY_TURNED,
                        statement -> {
                            statement.setObject(1, from.atOffset(ZoneOffset.UTC));
                            statement.setObject(2, to.atOffset(ZoneOffset.UTC));
                            statement.setObject(3, from.atOffset(ZoneOffset.UTC));
                            statement.setObject(4, to.atOffset(ZoneOffset.UTC));
                        },
                        row -> row.getBoolean(1))
                .get(0);
    }

    private Silence silence(ResultSet row) throws SQLException {
        return documents.read(row.getString(1), Silence.class);
    }
}
