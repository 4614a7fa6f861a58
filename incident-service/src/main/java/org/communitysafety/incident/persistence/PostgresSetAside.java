package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.application.SetAside;
import org.communitysafety.incident.persistence.Database.Column;

/** The table {@code dead_letter}. */
@ApplicationScoped
class PostgresSetAside implements SetAside {
    private static final String KEEP =
            """
            insert into dead_letter (id, topic, partition, "offset", record_time, code, detail, at)
            select * from unnest(?::text[], ?::text[], ?::int[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[],
                                 ?::timestamptz[])
            on conflict (id) do nothing
            """;
    private static final String LETTERS =
            """
            select id, topic, partition, "offset", record_time, code, detail, at, state, decided_at, decided_by, reason
              from dead_letter
            """;
    private static final String PAGE = LETTERS
            + """
            where (?::text is null or state = ?) and (?::timestamptz is null or (at, id) < (?, ?))
            order by at desc, id desc limit ?
            """;
    private static final String DECIDE =
            """
            update dead_letter set state = ?, decided_at = ?, decided_by = ?, reason = ? where id = ? and state = 'SET_ASIDE'
            """;

    private final Database database;

    PostgresSetAside(Database database) {
        this.database = database;
    }

    @Override
    public void keep(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        database.update(
                KEEP,
                Column.of("text", letters, Letter::id),
                Column.of("text", letters, Letter::topic),
                Column.of("int", letters, Letter::partition),
                Column.of("bigint", letters, Letter::offset),
                Column.of("timestamptz", letters, letter -> timestamp(letter.recordTime())),
                Column.of("text", letters, Letter::code),
                Column.of("text", letters, Letter::detail),
                Column.of("timestamptz", letters, letter -> Timestamp.from(letter.at())));
    }

    @Override
    public List<Letter> list(State state, Cursor after, int limit) {
        String wanted = state == null ? null : state.name();
        Timestamp at = after == null ? null : Timestamp.from(after.at());
        String id = after == null ? null : after.id();
        return database.query(PostgresSetAside::letter, PAGE, wanted, wanted, at, at, id, limit);
    }

    @Override
    public Optional<Letter> find(String id) {
        return database.query(PostgresSetAside::letter, LETTERS + "where id = ?", id).stream()
                .findFirst();
    }

    @Override
    public boolean decide(String id, State state, Decision decision) {
        return database.update(
                        DECIDE, state.name(), Timestamp.from(decision.at()), decision.by(), decision.reason(), id)
                == 1;
    }

    private static Letter letter(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new Letter(
                row.getString("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                instant(row.getTimestamp("record_time")),
                row.getString("code"),
                row.getString("detail"),
                row.getTimestamp("at").toInstant(),
                state,
                state == State.SET_ASIDE ? null : decision(row));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getTimestamp("decided_at").toInstant(), row.getString("decided_by"), row.getString("reason"));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
