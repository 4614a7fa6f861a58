package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.communitysafety.reporting.application.Statuses.Reported;
import org.communitysafety.reporting.application.Statuses.Revised;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.MeasureStatus;

/** Reads back what was appended to {@code status_reported} and {@code period_reported}; nothing is judged again. */
@ApplicationScoped
class PostgresReported {
    private static final String STATUSES =
            """
            select distinct on (measure, area) item from status_reported
             where plan = ? and reported_at <= ? order by measure, area, reported_at desc, sequence desc
            """;
    private static final String PERIODS =
            """
            select distinct on (measure, area, period)
                   sequence, subject, judgement, reported_at, restatement, explanation, cause
              from period_reported where plan = ? and reported_at <= ?
             order by measure, area, period, sequence desc
            """;
    /** A period counts as published from its first figure or colour on. */
    private static final String REVISIONS =
            """
            with published as (
                select plan, measure, area, period, min(sequence) as began from period_reported
                 where (target = ? or measure = ?) and (?::text is null or plan = ?)
                   and (judgement ->> 'actual' is not null or judgement ->> 'rag' <> 'WHITE')
                 group by plan, measure, area, period),
            spans as (
                select began, max(sequence) as newest, count(*) - 1 as restatements
                  from published join period_reported using (plan, measure, area, period)
                 where sequence >= began and (?::bigint is null or began > ?)
                 group by began order by began limit ?)
            select one.sequence, one.subject, one.judgement, one.reported_at, one.restatement, one.explanation, one.cause,
                   last.sequence as last_sequence, last.subject as last_subject, last.judgement as last_judgement,
                   last.reported_at as last_reported_at, last.restatement as last_restatement,
                   last.explanation as last_explanation, last.cause as last_cause, restatements
              from spans join period_reported one on one.sequence = began
              join period_reported last on last.sequence = newest
             order by began
            """;

    private final Database database;
    private final Documents documents;

    PostgresReported(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    List<MeasureStatus> statusesBy(String plan, Instant knownAt) {
        return database.query(
                STATUSES,
                statement -> {
                    statement.setString(1, plan);
                    statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
                },
                row -> documents.read(row.getString(1), MeasureStatus.class));
    }

    List<Reported> periodsBy(String plan, Instant knownAt) {
        List<Reported> reported = database.query(
                PERIODS,
                statement -> {
                    statement.setString(1, plan);
                    statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
                },
                row -> reported(row, ""));
        return reported.stream()
                .sorted(Comparator.comparing(one -> one.judgement().period()))
                .toList();
    }

    List<Revised> revisions(String plan, String targetOrMeasure, Long after, int limit) {
        return database.query(
                REVISIONS,
                statement -> {
                    statement.setString(1, targetOrMeasure);
                    statement.setString(2, targetOrMeasure);
                    statement.setString(3, plan);
                    statement.setString(4, plan);
                    statement.setObject(5, after, Types.BIGINT);
                    statement.setObject(6, after, Types.BIGINT);
                    statement.setInt(7, limit);
                },
                row -> new Revised(reported(row, ""), reported(row, "last_"), row.getInt("restatements")));
    }

    /** @param prefix of the columns' names */
    Reported reported(ResultSet row, String prefix) throws SQLException {
        return new Reported(
                row.getLong(prefix + "sequence"),
                documents.read(row.getString(prefix + "subject"), MeasureStatus.Subject.class),
                documents.read(row.getString(prefix + "judgement"), Judgement.class),
                row.getObject(prefix + "reported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean(prefix + "restatement"),
                row.getString(prefix + "explanation"),
                row.getString(prefix + "cause"));
    }
}
