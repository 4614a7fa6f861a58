package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.reporting.application.Outbox;
import org.communitysafety.reporting.application.Publication;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Restated;

/** {@link Outbox} in the table {@code outbox}. */
@ApplicationScoped
class PostgresOutbox implements Outbox {
    private static final String ADD =
            """
            insert into outbox (kind, at, measure, status, alert_id, alert, restated, trace_parent)
            values (?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?)
            """;
    private static final String NEXT =
            """
            select sequence, event_id, kind, at, measure, status, restated, alert_id, alert, trace_parent
              from outbox order by sequence limit ?
            """;

    private final Database database;
    private final Documents documents;

    PostgresOutbox(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public void add(List<Publication> publications) {
        publications.forEach(one -> database.update(ADD, statement -> bind(statement, one)));
    }

    private void bind(PreparedStatement statement, Publication publication) throws SQLException {
        statement.setString(1, publication.kind().name());
        statement.setObject(2, publication.at().atOffset(ZoneOffset.UTC));
        statement.setString(3, documents.write(publication.measure()));
        statement.setString(4, documents.write(publication.status()));
        statement.setObject(5, publication.alertId());
        statement.setString(6, documents.write(publication.alert()));
        statement.setString(7, documents.write(publication.restated()));
        statement.setString(8, TraceParent.current());
    }

    @Override
    public void tellAlone() {
        database.lock("outbox");
    }

    @Override
    public List<Publication> next(int limit) {
        return database.query(NEXT, statement -> statement.setInt(1, limit), this::publication);
    }

    @Override
    public void remove(List<Publication> told) {
        Object[] sequences = told.stream().map(Publication::sequence).toArray();
        database.with(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from outbox where sequence = any (?::bigint[])")) {
                delete.setArray(1, connection.createArrayOf("bigint", sequences));
                return delete.executeUpdate();
            }
        });
    }

    private Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                Publication.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                documents.read(row.getString("measure"), MeasureKey.class),
                documents.read(row.getString("status"), MeasureStatus.class),
                documents.read(row.getString("restated"), Restated.class),
                row.getObject("alert_id", UUID.class),
                documents.read(row.getString("alert"), Alert.class),
                row.getString("trace_parent"));
    }
}
