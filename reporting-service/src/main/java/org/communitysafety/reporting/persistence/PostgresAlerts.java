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
import java.util.stream.Stream;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.Alert.Transition;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertSubject;
import org.communitysafety.reporting.domain.MeasureKey;

/** {@link Alerts} in the tables {@code alert} and {@code alert_transition}. */
@ApplicationScoped
class PostgresAlerts implements Alerts {
    private static final String KEEP =
            """
            insert into alert (
                id, key, kind, plan, measure, area, state, since, moves_at, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set (kind, state, since, moves_at, document)
                = (excluded.kind, excluded.state, excluded.since, excluded.moves_at, excluded.document)
            """;
    private static final String KEEP_TRANSITION =
            """
            insert into alert_transition (alert, step, plan, state, at, by, reason, note)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (alert, step) do nothing
            """;
    private static final String LIST =
            """
            select sequence, document from alert
             where (?::text is null or state = ?) and (?::text is null or plan = ?)
               and (?::text is null or kind = ?) and (?::text is null or area = ?)
               and (?::bigint is null or sequence < ?)
             order by sequence desc limit ?
            """;
    private static final String OPEN_ON =
            """
            select document from alert
             where plan = ? and measure = ? and area = ? and state <> 'RESOLVED' order by sequence
            """;
    private static final String DUE =
            """
            select document from alert where state <> 'RESOLVED' and moves_at <= ? order by sequence
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
    public Optional<Alert> open(String key) {
        return one(
                "select document from alert where key = ? and state <> 'RESOLVED'",
                statement -> statement.setString(1, key));
    }

    @Override
    public Optional<Alert> lastEnded(String key) {
        return one(
                "select document from alert where key = ? and state = 'RESOLVED' order by sequence desc limit 1",
                statement -> statement.setString(1, key));
    }

    @Override
    public List<Alert> openOn(MeasureKey about) {
        return database.query(
                OPEN_ON,
                statement -> {
                    statement.setString(1, about.plan());
                    statement.setString(2, about.measure());
                    statement.setString(3, about.area().value());
                },
                this::alert);
    }

    @Override
    public List<Alert> open() {
        return database.query(
                "select document from alert where state <> 'RESOLVED' order by sequence", statement -> {}, this::alert);
    }

    @Override
    public List<Alert> openOf(AlertKind kind) {
        return database.query(
                "select document from alert where kind = ? and state <> 'RESOLVED' order by sequence",
                statement -> statement.setString(1, kind.name()),
                this::alert);
    }

    @Override
    public List<Alert> dueBy(Instant at) {
        return database.query(DUE, statement -> statement.setObject(1, at.atOffset(ZoneOffset.UTC)), this::alert);
    }

    @Override
    public Optional<Alert> find(UUID id) {
        return one("select document from alert where id = ?", statement -> statement.setObject(1, id));
    }

    @Override
    public List<Listed> list(Wanted wanted, Long before, int limit) {
        return database.query(
                LIST,
                statement -> {
                    int at = 1;
                    for (String only : wanted(wanted)) {
                        statement.setString(at++, only);
                        statement.setString(at++, only);
                    }
                    statement.setObject(at++, before, Types.BIGINT);
                    statement.setObject(at++, before, Types.BIGINT);
                    statement.setInt(at, limit);
                },
                row -> new Listed(row.getLong(1), documents.read(row.getString(2), Alert.class)));
    }

    private static List<String> wanted(Wanted wanted) {
        return Stream.of(wanted.state(), wanted.plan(), wanted.kind(), wanted.area())
                .map(only -> only == null ? null : only.toString())
                .toList();
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
        AlertSubject subject = alert.subject();
        Instant movesAt = alert.watch().movesAt();
        database.update(KEEP, statement -> {
            statement.setObject(1, alert.id());
            statement.setString(2, alert.key());
            statement.setString(3, alert.kind().name());
            statement.setString(4, subject.plan());
            statement.setString(5, subject.measure());
            statement.setString(
                    6, subject.area() == null ? null : subject.area().value());
            statement.setString(7, alert.state().name());
            statement.setObject(8, alert.since().atOffset(ZoneOffset.UTC));
            statement.setObject(9, movesAt == null ? null : movesAt.atOffset(ZoneOffset.UTC));
            statement.setString(10, documents.write(alert));
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
            statement.setString(3, alert.subject().plan());
            statement.setString(4, transition.state().name());
            statement.setObject(5, transition.at().atOffset(ZoneOffset.UTC));
            statement.setString(6, transition.by());
            statement.setString(
                    7, transition.reason() == null ? null : transition.reason().name());
            statement.setString(8, transition.note());
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
