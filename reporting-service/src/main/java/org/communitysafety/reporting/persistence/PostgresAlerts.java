package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.Alert.Transition;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.MeasureKey;

/** {@link Alerts} in the tables {@code alert} and {@code alert_transition}. */
@ApplicationScoped
class PostgresAlerts implements Alerts {
    private static final String KEEP =
            """
            insert into alert (id, plan, measure, area, state, since, document) values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set (state, since, document)
                = (excluded.state, excluded.since, excluded.document)
            """;
    private static final String KEEP_TRANSITION =
            """
            insert into alert_transition (alert, step, plan, state, at, by, note) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (alert, step) do nothing
            """;
    private static final String LIST =
            """
            select sequence, document from alert
             where (?::text is null or state = ?) and (?::text is null or plan = ?)
               and (?::bigint is null or sequence < ?)
             order by sequence desc limit ?
            """;
    private static final String OPEN =
            """
            select document from alert where plan = ? and measure = ? and area = ? and state <> 'RESOLVED'
            """;
    private static final String LONG_RESOLVED =
            """
            select document from alert where state = 'RESOLVED' and not forgotten and since < ? order by sequence
            """;

    private final Database database;
    private final Documents documents;

    PostgresAlerts(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public Optional<Alert> open(MeasureKey about) {
        return one(OPEN, statement -> {
            statement.setString(1, about.plan());
            statement.setString(2, about.measure());
            statement.setString(3, about.area().value());
        });
    }

    @Override
    public Optional<Alert> find(UUID id) {
        return one("select document from alert where id = ?", statement -> statement.setObject(1, id));
    }

    @Override
    public List<Listed> list(AlertState state, String plan, Long before, int limit) {
        String wanted = state == null ? null : state.name();
        return database.query(
                LIST,
                statement -> {
                    statement.setString(1, wanted);
                    statement.setString(2, wanted);
                    statement.setString(3, plan);
                    statement.setString(4, plan);
                    statement.setObject(5, before, Types.BIGINT);
                    statement.setObject(6, before, Types.BIGINT);
                    statement.setInt(7, limit);
                },
                row -> new Listed(row.getLong(1), documents.read(row.getString(2), Alert.class)));
    }

    @Override
    public List<Alert> of(String plan) {
        return database.query(
                "select document from alert where plan = ? order by sequence",
                statement -> statement.setString(1, plan),
                this::alert);
    }

    @Override
    public void keep(Alert alert) {
        database.update(KEEP, statement -> {
            statement.setObject(1, alert.id());
            statement.setString(2, alert.about().plan());
            statement.setString(3, alert.about().measure());
            statement.setString(4, alert.about().area().value());
            statement.setString(5, alert.state().name());
            statement.setObject(6, alert.since().atOffset(ZoneOffset.UTC));
            statement.setString(7, documents.write(alert));
        });
        for (int step = 0; step < alert.transitions().size(); step++) {
            keep(alert, step);
        }
    }

    private void keep(Alert alert, int step) {
        Transition transition = alert.transitions().get(step);
        database.update(KEEP_TRANSITION, statement -> {
            statement.setObject(1, alert.id());
            statement.setInt(2, step);
            statement.setString(3, alert.about().plan());
            statement.setString(4, transition.state().name());
            statement.setObject(5, transition.at().atOffset(ZoneOffset.UTC));
            statement.setString(6, transition.by());
            statement.setString(7, transition.note());
        });
    }

    @Override
    public List<Alert> resolvedBefore(Instant at) {
        return database.query(
                LONG_RESOLVED, statement -> statement.setObject(1, at.atOffset(ZoneOffset.UTC)), this::alert);
    }

    @Override
    public void markForgotten(UUID id) {
        database.update("update alert set forgotten = true where id = ?", statement -> statement.setObject(1, id));
    }

    @Override
    public long countOpen() {
        return database.query(
                        "select count(*) from alert where state <> 'RESOLVED'", statement -> {}, row -> row.getLong(1))
                .get(0);
    }

    private Optional<Alert> one(String sql, Database.Binding binding) {
        return database.query(sql, binding, this::alert).stream().findFirst();
    }

    private Alert alert(ResultSet row) throws SQLException {
        return documents.read(row.getString("document"), Alert.class);
    }
}
