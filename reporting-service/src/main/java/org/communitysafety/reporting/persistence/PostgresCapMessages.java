package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.delivery.CapMessages;
import org.communitysafety.reporting.application.delivery.DeliveryConfig;
import org.communitysafety.reporting.domain.delivery.CapMessage;
import org.communitysafety.reporting.domain.delivery.CapMessage.Before;
import org.communitysafety.reporting.domain.delivery.CapMessage.Reference;
import org.communitysafety.reporting.domain.delivery.CapMessage.Said;

/** {@link CapMessages} in the table {@code cap_message}. */
@ApplicationScoped
class PostgresCapMessages implements CapMessages {
    private static final String SAID =
            """
            select alert, step, sent, draft, message ->> 'sender' as sender from cap_message where alert = ? order by step
            """;
    private static final String NEWEST =
            """
            select message from cap_message where alert = ? order by step desc limit 1
            """;
    private static final String ADD =
            """
            insert into cap_message (alert, step, sent, draft, message)
            select ?, 1 + count(*), ?, ?, ?::jsonb from cap_message where alert = ?
            """;

    private final Database database;
    private final Documents documents;
    private final DeliveryConfig config;

    PostgresCapMessages(Database database, Documents documents, DeliveryConfig config) {
        this.database = database;
        this.documents = documents;
        this.config = config;
    }

    @Override
    public Before before(UUID alert) {
        List<Said> said = database.query(SAID, statement -> statement.setObject(1, alert), this::said);
        return said.isEmpty() ? Before.NOTHING : new Before(said, newest(alert));
    }

    @Override
    public void add(UUID alert, CapMessage message) {
        database.update(ADD, statement -> {
            statement.setObject(1, alert);
            statement.setObject(2, DeliveryColumns.time(message.sent()));
            statement.setBoolean(3, message.draft());
            statement.setString(4, documents.write(message));
            statement.setObject(5, alert);
        });
    }

    @Override
    public Optional<CapMessage> newest(UUID alert) {
        return database
                .query(
                        NEWEST,
                        statement -> statement.setObject(1, alert),
                        row -> Optional.ofNullable(documents.read(row.getString("message"), CapMessage.class)))
                .stream()
                .findFirst()
                .flatMap(kept -> kept);
    }

    private Said said(ResultSet row) throws SQLException {
        String sender = row.getString("sender");
        Reference message = new Reference(
                row.getString("alert") + "." + row.getInt("step"),
                sender == null ? config.sender() : sender,
                DeliveryColumns.time(row, "sent"));
        return new Said(message, row.getBoolean("draft"));
    }
}
