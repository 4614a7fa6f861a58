package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.communitysafety.incident.application.AccessRecord;
import org.communitysafety.incident.persistence.Database.Column;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.ChainedEntry;
import org.communitysafety.vocabulary.access.Link;

/** The tables {@code access_entry} and {@code access_removal}. */
@ApplicationScoped
class PostgresAccessRecord implements AccessRecord {
    /** Instances of this service share the topic's partitions and take the end of the chain in turn. */
    private static final String TAKE_TURN = "select pg_advisory_xact_lock(hashtext('access_entry'))";

    private static final String END = "select number, hash from access_entry order by number desc limit 1";
    private static final String APPEND =
            """
            insert into access_entry (number, previous, call, phase, caller, method, route, records, status, at, trace, hash)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::int[], ?::timestamptz[], ?::text[], ?::text[])
            """;
    private static final String LIST =
            """
            select number, previous, call, phase, caller, method, route, records, status, at, trace, hash
              from access_entry
             where number > ? and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at <= ?)
               and (?::text is null or caller = ?)
             order by number limit ?
            """;
    private static final String LAST_OF_THE_OLD =
            """
            insert into access_removal (number, hash)
            select number, hash from access_entry
             where number = coalesce((select min(number) from access_entry where at >= ?),
                                     (select max(number) from access_entry)) - 1
            """;
    private static final String REMOVE =
            "delete from access_entry where number <= (select max(number) from access_removal)";

    private final Database database;

    PostgresAccessRecord(Database database) {
        this.database = database;
    }

    @Override
    public Link takeEnd() {
        database.query(row -> row.getObject(1), TAKE_TURN);
        return database.query(row -> new Link(row.getLong(1), row.getString(2)), END).stream()
                .findFirst()
                .orElse(Link.BEGINNING);
    }

    @Override
    public void append(List<ChainedEntry> entries) {
        database.update(
                APPEND,
                Column.of("bigint", entries, ChainedEntry::number),
                Column.of("text", entries, ChainedEntry::previous),
                Column.of("text", entries, each -> each.entry().call()),
                Column.of("text", entries, each -> each.entry().phase().name()),
                Column.of("text", entries, each -> each.entry().caller()),
                Column.of("text", entries, each -> each.entry().method()),
                Column.of("text", entries, each -> each.entry().route()),
                Column.of("text", entries, each -> String.join(" ", each.entry().records())),
                Column.of("int", entries, each -> each.entry().status()),
                Column.of(
                        "timestamptz",
                        entries,
                        each -> Timestamp.from(each.entry().at())),
                Column.of("text", entries, each -> each.entry().traceId()),
                Column.of("text", entries, ChainedEntry::hash));
    }

    @Override
    public List<ChainedEntry> list(Selection selection, long after, int limit) {
        Timestamp from = timestamp(selection.from());
        Timestamp to = timestamp(selection.to());
        return database.query(
                PostgresAccessRecord::chained,
                LIST,
                after,
                from,
                from,
                to,
                to,
                selection.caller(),
                selection.caller(),
                limit);
    }

    @Override
    public int removeBefore(Instant time) {
        int due = database.update(LAST_OF_THE_OLD, Timestamp.from(time));
        return due == 0 ? 0 : database.update(REMOVE);
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static ChainedEntry chained(ResultSet row) throws SQLException {
        String records = row.getString("records");
        AccessEntry entry = new AccessEntry(
                row.getString("call"),
                AccessEntry.Phase.valueOf(row.getString("phase")),
                row.getString("caller"),
                row.getString("method"),
                row.getString("route"),
                records.isEmpty() ? List.of() : List.of(records.split(" ")),
                row.getObject("status", Integer.class),
                row.getTimestamp("at").toInstant(),
                row.getString("trace"));
        return new ChainedEntry(row.getLong("number"), row.getString("previous"), entry, row.getString("hash"));
    }
}
