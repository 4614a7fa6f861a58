package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.application.AlertRules;
import org.communitysafety.reporting.domain.AlertRule;

/** {@link AlertRules} in the table {@code alert_rule}; a removal is a version without a document. */
@ApplicationScoped
class PostgresAlertRules implements AlertRules {
    private static final String CURRENT =
            """
            select document from (
                select distinct on (id) id, document from alert_rule order by id, version desc) newest
             where document is not null order by id
            """;
    private static final String ADD =
            """
            insert into alert_rule (id, version, document, set_by, set_at) values (?, ?, ?::jsonb, ?, ?)
            """;

    private final Database database;
    private final Documents documents;

    PostgresAlertRules(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public List<AlertRule> current() {
        return database.query(CURRENT, statement -> {}, this::rule);
    }

    @Override
    public Optional<AlertRule> find(String id) {
        return current().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    @Override
    public int newestVersion(String id) {
        return database.query(
                        "select coalesce(max(version), 0) from alert_rule where id = ?",
                        statement -> statement.setString(1, id),
                        row -> row.getInt(1))
                .get(0);
    }

    @Override
    public void keep(AlertRule rule, String by, Instant at) {
        add(rule.id(), rule.version(), documents.write(rule), by, at);
    }

    @Override
    public void remove(String id, String by, Instant at) {
        add(id, newestVersion(id) + 1, null, by, at);
    }

    private void add(String id, int version, String document, String by, Instant at) {
        database.update(ADD, statement -> {
            statement.setString(1, id);
            statement.setInt(2, version);
            statement.setString(3, document);
            statement.setString(4, by);
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
        });
    }

    private AlertRule rule(ResultSet row) throws SQLException {
        return documents.read(row.getString(1), AlertRule.class);
    }
}
