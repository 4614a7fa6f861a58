package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.communitysafety.incident.application.SetAside;
import org.communitysafety.incident.persistence.Database.Column;

/** The table {@code dead_letter}. */
@ApplicationScoped
class PostgresSetAside implements SetAside {
    private static final String KEEP =
            """
            insert into dead_letter (id, topic, partition, "offset", code, detail, at)
            select * from unnest(?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (id) do nothing
            """;
    private static final String NEWEST = "select id, topic, partition, \"offset\", code, detail, at from dead_letter";
    private static final String ORDER = " order by at desc, id desc limit ?";

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
                Column.of("text", letters, Letter::code),
                Column.of("text", letters, Letter::detail),
                Column.of("timestamptz", letters, letter -> Timestamp.from(letter.at())));
    }

    @Override
    public List<Letter> list(Cursor after, int limit) {
        return after == null
                ? database.query(PostgresSetAside::letter, NEWEST + ORDER, limit)
                : database.query(
                        PostgresSetAside::letter,
                        NEWEST + " where (at, id) < (?, ?)" + ORDER,
                        Timestamp.from(after.at()),
                        after.id(),
                        limit);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getString("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("code"),
                row.getString("detail"),
                row.getTimestamp("at").toInstant());
    }
}
