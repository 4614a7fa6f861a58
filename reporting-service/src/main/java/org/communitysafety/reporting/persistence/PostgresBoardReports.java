package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.application.BoardReports;
import org.communitysafety.reporting.domain.board.BoardReport;
import org.communitysafety.reporting.domain.board.BoardReport.Heading;
import org.communitysafety.reporting.domain.board.BoardReport.Signature;
import org.communitysafety.reporting.domain.board.Commentary;
import org.communitysafety.reporting.domain.board.FrozenMeasure;

/** {@link BoardReports} in the table {@code board_report} and those beside it. */
@ApplicationScoped
class PostgresBoardReports implements BoardReports {
    private static final String KEEP =
            """
        insert into board_report (id, plan, title, meeting_on, as_of, known_at, frozen_at, author, sha256, scorecard)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json) on conflict (id) do nothing
        """;
    private static final String OF_REPORT =
            """
        report.id, plan, title, meeting_on, as_of, known_at, sha256, frozen_at, report.author as frozen_by,
        closed_at, closing.author as closed_by
        """;
    private static final String FIND =
            """
        select scorecard, %s from board_report report left join board_report_closing closing on closing.report = report.id
         where report.id = ?
        """
                    .formatted(OF_REPORT);
    private static final String LIST =
            """
        select sequence, json_array_length(scorecard -> 'items') as measures, %s,
               (select count(distinct measure) from board_report_commentary said where said.report = report.id) as commented
          from board_report report left join board_report_closing closing on closing.report = report.id
         where (?::text is null or plan = ?) and (?::bigint is null or sequence < ?)
         order by sequence desc limit ?
        """
                    .formatted(OF_REPORT);

    private final Database database;
    private final Documents documents;

    PostgresBoardReports(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** What of a scorecard is read again. */
    private record Items(List<FrozenMeasure> items) {}

    @Override
    public boolean keep(BoardReport report, String scorecard) {
        int kept = database.update(KEEP, statement -> {
            statement.setObject(1, report.id());
            statement.setString(2, report.heading().plan());
            statement.setString(3, report.heading().title());
            statement.setObject(4, report.heading().meetingOn());
            statement.setObject(5, report.asOf());
            statement.setObject(6, report.knownAt().atOffset(ZoneOffset.UTC));
            statement.setObject(7, report.frozen().at().atOffset(ZoneOffset.UTC));
            statement.setString(8, report.frozen().by());
            statement.setString(9, report.sha256());
            statement.setString(10, scorecard);
        });
        return kept == 1;
    }

    @Override
    public Optional<Frozen> find(UUID id) {
        return database
                .query(FIND, statement -> statement.setObject(1, id), row -> {
                    String scorecard = row.getString("scorecard");
                    return new Frozen(
                            report(row),
                            scorecard,
                            documents.read(scorecard, Items.class).items());
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<Listed> list(String plan, Long before, int most) {
        return database.query(
                LIST,
                statement -> {
                    statement.setString(1, plan);
                    statement.setString(2, plan);
                    statement.setObject(3, before);
                    statement.setObject(4, before);
                    statement.setInt(5, most);
                },
                row -> new Listed(
                        row.getLong("sequence"), report(row), row.getInt("measures"), row.getInt("commented")));
    }

    @Override
    public List<Commentary> commentary(UUID report) {
        return database.query(
                """
                select measure, version, text, author, written_at from board_report_commentary
                 where report = ? order by measure, version desc
                """,
                statement -> statement.setObject(1, report),
                row -> new Commentary(
                        row.getString("measure"),
                        row.getInt("version"),
                        row.getString("text"),
                        new Signature(row.getString("author"), instant(row, "written_at"))));
    }

    @Override
    public void keep(UUID report, Commentary commentary) {
        database.update(
                """
                insert into board_report_commentary (report, measure, version, text, author, written_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                statement -> {
                    statement.setObject(1, report);
                    statement.setString(2, commentary.measure());
                    statement.setInt(3, commentary.version());
                    statement.setString(4, commentary.text());
                    statement.setString(5, commentary.signature().by());
                    statement.setObject(6, commentary.signature().at().atOffset(ZoneOffset.UTC));
                });
    }

    @Override
    public void close(UUID report, Signature signature) {
        database.update("insert into board_report_closing (report, author, closed_at) values (?, ?, ?)", statement -> {
            statement.setObject(1, report);
            statement.setString(2, signature.by());
            statement.setObject(3, signature.at().atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public void lock(UUID report) {
        database.lock("board-report/" + report);
    }

    private static BoardReport report(ResultSet row) throws SQLException {
        Instant closed = instant(row, "closed_at");
        return new BoardReport(
                row.getObject("id", UUID.class),
                new Heading(
                        row.getString("plan"), row.getString("title"), row.getObject("meeting_on", LocalDate.class)),
                row.getObject("as_of", LocalDate.class),
                instant(row, "known_at"),
                row.getString("sha256"),
                new Signature(row.getString("frozen_by"), instant(row, "frozen_at")),
                closed == null ? null : new Signature(row.getString("closed_by"), closed));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
