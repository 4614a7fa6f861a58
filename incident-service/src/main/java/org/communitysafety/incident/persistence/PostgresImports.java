package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.incident.application.ImportReceipt;
import org.communitysafety.incident.application.Imports;
import org.communitysafety.incident.application.Rejects;
import org.communitysafety.incident.domain.FileImport;
import org.communitysafety.incident.domain.FileTrace;
import org.communitysafety.incident.domain.RowSet;
import org.communitysafety.incident.domain.SourceName;
import org.communitysafety.incident.persistence.Database.Column;

/** The tables {@code import_file} and {@code import_trace}. */
@ApplicationScoped
class PostgresImports implements Imports {
    private static final String BEGIN =
            """
            insert into import_file (source, hash, state, recorded_time) values (?, ?, 'BEGUN', ?)
            on conflict (source) do update
               set (hash, state, recorded_time, row_count, accepted, rejected, refusals, rejects, held_at)
                 = (excluded.hash, 'BEGUN', excluded.recorded_time, 0, 0, 0, '[]', null, null)
            """;
    private static final String TRACE =
            """
            insert into import_trace (source, agency, rows, months) values (?, ?, ?, ?)
            on conflict (source, agency) do update set (rows, months) = (excluded.rows, excluded.months)
            """;
    private static final String HOLD =
            """
            update import_file
               set state = 'HELD', row_count = ?, accepted = ?, rejected = ?, refusals = ?::jsonb, rejects = ?, held_at = ?
             where source = ?
            """;
    private static final String RECEIPT =
            """
            select row_count, accepted, rejected, refusals, r.id as rejects, r.lines
              from import_file i left join rejects_file r on r.id = i.rejects
             where source = ?
            """;
    private static final String MENDED =
            """
            select source, hash, state, recorded_time from import_file
             where starts_with(source, ? || '.rejects-') order by source
            """;
    private static final String HELD =
            """
            select source, hash, row_count, accepted, rejected, held_at
              from import_file
             where state = 'HELD' and source > ?
             order by source
             limit ?
            """;

    private final Database database;
    private final RefusalJson refusals;

    PostgresImports(Database database, RefusalJson refusals) {
        this.database = database;
        this.refusals = refusals;
    }

    @Override
    public Optional<FileImport> find(SourceName source) {
        return database
                .query(
                        PostgresImports::file,
                        "select source, hash, state, recorded_time from import_file where source = ?",
                        source.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> rejectsOf(SourceName source) {
        return database
                .query(
                        row -> row.getString("rejects"),
                        "select rejects from import_file where source = ? and rejects is not null",
                        source.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<FileImport> mendedOf(SourceName source) {
        return database.query(PostgresImports::file, MENDED, source.value());
    }

    @Override
    public Optional<SourceName> holderOf(String hash) {
        return database
                .query(
                        row -> new SourceName(row.getString("source")),
                        "select source from import_file where hash = ?",
                        hash)
                .stream()
                .findFirst();
    }

    @Override
    public FileTrace traceOf(SourceName source) {
        Map<String, FileTrace.Rows> byAgency = new TreeMap<>();
        database.query(
                row -> byAgency.put(row.getString("agency"), new FileTrace.Rows(rows(row), months(row))),
                "select agency, rows, months from import_trace where source = ?",
                source.value());
        return new FileTrace(byAgency);
    }

    @Override
    public void begin(FileImport begun, FileTrace everPublished) {
        String source = begun.source().value();
        database.update(BEGIN, source, begun.hash(), timestamp(begun.recordedTime()));
        everPublished
                .byAgency()
                .forEach((agency, traces) -> database.update(
                        TRACE,
                        source,
                        agency,
                        traces.rows().toBytes(),
                        Column.of("text", List.copyOf(traces.months()), YearMonth::toString)));
    }

    @Override
    public void hold(SourceName source, ImportReceipt receipt, Instant at) {
        database.update(
                HOLD,
                receipt.rows(),
                receipt.accepted(),
                receipt.rejected(),
                refusals.write(receipt.refusals()),
                receipt.rejects() == null ? null : receipt.rejects().id(),
                timestamp(at),
                source.value());
    }

    @Override
    public Optional<ImportReceipt> receiptOf(SourceName source) {
        return database
                .query(
                        row -> new ImportReceipt(
                                row.getLong("row_count"),
                                row.getLong("accepted"),
                                row.getLong("rejected"),
                                refusals.read(row.getString("refusals")),
                                rejects(row)),
                        RECEIPT,
                        source.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<HeldImport> held(String afterSource, int limit) {
        return database.query(
                row -> new HeldImport(
                        row.getString("source"),
                        row.getString("hash"),
                        row.getLong("row_count"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        instant(row, "held_at")),
                HELD,
                afterSource,
                limit);
    }

    private static FileImport file(ResultSet row) throws SQLException {
        return new FileImport(
                new SourceName(row.getString("source")),
                row.getString("hash"),
                "HELD".equals(row.getString("state")),
                instant(row, "recorded_time"));
    }

    private static Rejects rejects(ResultSet row) throws SQLException {
        String id = row.getString("rejects");
        return id == null ? null : new Rejects(id, row.getLong("lines"));
    }

    private static RowSet rows(ResultSet row) throws SQLException {
        return RowSet.of(row.getBytes("rows"));
    }

    private static Set<YearMonth> months(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("months").getArray())
                .map(YearMonth::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
