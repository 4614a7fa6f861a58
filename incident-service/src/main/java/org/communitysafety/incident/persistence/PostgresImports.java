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
import java.util.stream.IntStream;
import org.communitysafety.incident.application.ImportReceipt;
import org.communitysafety.incident.application.Imports;
import org.communitysafety.incident.application.Rejects;
import org.communitysafety.incident.domain.FaultCode;
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
            select f.source, hash, row_count, accepted, rejected, held_at, why.codes, why.faults,
                   array(select agency from import_trace t where t.source = f.source order by agency) as agencies
              from import_file f
              left join lateral (
                    select array_agg(code order by faults desc, code) as codes,
                           array_agg(faults order by faults desc, code) as faults
                      from (select refusal #>> '{fault,code}' as code, count(*) as faults
                              from jsonb_array_elements(f.refusals) as refusal group by 1) each) why on true
             where state = 'HELD'
               and (?::text is null
                    or exists (select 1 from import_trace t where t.source = f.source and t.agency = ?))
            """;
    private static final String BY_NAME = HELD + " and f.source > ? order by f.source limit ?";
    private static final String BY_TIME = HELD
            + " and (?::timestamptz is null or (held_at, f.source) < (?, ?)) order by held_at desc, f.source desc limit ?";

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
    public List<HeldImport> held(String agency, String afterSource, int limit) {
        return database.query(PostgresImports::heldImport, BY_NAME, agency, agency, afterSource, limit);
    }

    @Override
    public List<HeldImport> newest(String agency, Cursor before, int limit) {
        Timestamp at = before == null ? null : timestamp(before.at());
        return database.query(
                PostgresImports::heldImport,
                BY_TIME,
                agency,
                agency,
                at,
                at,
                before == null ? null : before.source(),
                limit);
    }

    private static HeldImport heldImport(ResultSet row) throws SQLException {
        return new HeldImport(
                row.getString("source"),
                row.getString("hash"),
                row.getLong("row_count"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                instant(row, "held_at"),
                List.of((String[]) row.getArray("agencies").getArray()),
                reasons(row));
    }

    private static List<Reason> reasons(ResultSet row) throws SQLException {
        if (row.getArray("codes") == null) {
            return List.of();
        }
        String[] codes = (String[]) row.getArray("codes").getArray();
        Long[] faults = (Long[]) row.getArray("faults").getArray();
        return IntStream.range(0, codes.length)
                .mapToObj(i -> new Reason(FaultCode.valueOf(codes[i]).token(), faults[i]))
                .toList();
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
