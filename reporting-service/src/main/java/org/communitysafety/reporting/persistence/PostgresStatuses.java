package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.application.Statuses;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** {@link Statuses} in the tables {@code status}, {@code status_reported} and {@code period_reported}. */
@ApplicationScoped
class PostgresStatuses implements Statuses {
    private static final String KEEP =
            """
            insert into status (plan, measure, area, rag, last_colour, as_of, item) values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (plan, measure, area) do update set (rag, last_colour, as_of, item)
                = (excluded.rag, excluded.last_colour, excluded.as_of, excluded.item)
            """;
    private static final String APPEND =
            """
            insert into status_reported (plan, measure, area, rag, as_of, item, reported_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """;
    private static final String APPEND_PERIOD =
            """
            insert into period_reported (
                plan, target, measure, area, period, subject, judgement, restatement, reported_at, explanation, cause)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            """;
    private static final String REPORTED_AT =
            """
            select reported_at from period_reported where plan = ? and measure = ? and area = ? and period = ?
             order by sequence desc limit 1
            """;
    private static final String HISTORY =
            """
            select sequence, subject, judgement, reported_at, restatement, explanation, cause from period_reported
             where (target = ? or measure = ?) and (?::text is null or plan = ?) and (?::bigint is null or sequence < ?)
             order by sequence desc limit ?
            """;

    private final Database database;
    private final Documents documents;
    private final PostgresReported told;

    PostgresStatuses(Database database, Documents documents, PostgresReported told) {
        this.database = database;
        this.documents = documents;
        this.told = told;
    }

    @Override
    public void judgeAlone() {
        database.lock("judgement");
    }

    @Override
    public List<Held> of(String plan) {
        return database.query(
                "select item, last_colour from status where plan = ? order by measure, area",
                statement -> statement.setString(1, plan),
                row -> new Held(
                        documents.read(row.getString(1), MeasureStatus.class),
                        Optional.ofNullable(row.getString(2)).map(Rag::valueOf)));
    }

    @Override
    public void keep(MeasureStatus status, Optional<Rag> lastColour, Instant at) {
        String item = documents.write(status);
        MeasureKey key = status.key();
        database.update(KEEP, statement -> {
            statement.setString(1, key.plan());
            statement.setString(2, key.measure());
            statement.setString(3, key.area().value());
            statement.setString(4, status.rag().name());
            statement.setString(5, lastColour.map(Rag::name).orElse(null));
            statement.setObject(6, status.asOf());
            statement.setString(7, item);
        });
        database.update(APPEND, statement -> {
            statement.setString(1, key.plan());
            statement.setString(2, key.measure());
            statement.setString(3, key.area().value());
            statement.setString(4, status.rag().name());
            statement.setObject(5, status.asOf());
            statement.setString(6, item);
            statement.setObject(7, at.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public void remove(MeasureKey key) {
        database.update("delete from status where plan = ? and measure = ? and area = ?", statement -> {
            statement.setString(1, key.plan());
            statement.setString(2, key.measure());
            statement.setString(3, key.area().value());
        });
    }

    @Override
    public void appendToHistory(List<Reported> reported) {
        reported.forEach(one -> database.update(APPEND_PERIOD, statement -> {
            statement.setString(1, one.subject().plan());
            statement.setString(2, one.subject().target());
            statement.setString(3, one.subject().measure());
            statement.setString(4, one.subject().area().value());
            statement.setString(5, one.judgement().period().toString());
            statement.setString(6, documents.write(one.subject()));
            statement.setString(7, documents.write(one.judgement()));
            statement.setBoolean(8, one.restatement());
            statement.setObject(9, one.at().atOffset(ZoneOffset.UTC));
            statement.setString(10, one.explanation());
            statement.setString(11, one.cause());
        }));
    }

    @Override
    public List<Reported> history(String plan, String targetOrMeasure, Long before, int limit) {
        return database.query(
                HISTORY,
                statement -> {
                    statement.setString(1, targetOrMeasure);
                    statement.setString(2, targetOrMeasure);
                    statement.setString(3, plan);
                    statement.setString(4, plan);
                    statement.setObject(5, before, java.sql.Types.BIGINT);
                    statement.setObject(6, before, java.sql.Types.BIGINT);
                    statement.setInt(7, limit);
                },
                this::reported);
    }

    @Override
    public Instant reportedAt(MeasureKey key, Period period) {
        return database
                .query(
                        REPORTED_AT,
                        statement -> {
                            statement.setString(1, key.plan());
                            statement.setString(2, key.measure());
                            statement.setString(3, key.area().value());
                            statement.setString(4, period.toString());
                        },
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<MeasureStatus> toldBy(String plan, Instant knownAt) {
        return told.statusesBy(plan, knownAt);
    }

    @Override
    public List<Reported> reportedBy(String plan, Instant knownAt) {
        return told.periodsBy(plan, knownAt);
    }

    @Override
    public List<Revised> revisions(String plan, String targetOrMeasure, Long after, int limit) {
        return told.revisions(plan, targetOrMeasure, after, limit);
    }

    private Reported reported(ResultSet row) throws SQLException {
        return told.reported(row, "");
    }
}
