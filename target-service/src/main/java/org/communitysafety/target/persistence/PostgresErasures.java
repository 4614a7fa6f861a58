package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.communitysafety.target.application.Erasures;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;

/** The table {@code erased_token}. */
@ApplicationScoped
public class PostgresErasures implements Erasures {
    private static final String ADD =
            """
            insert into erased_token (digest, erased_at, surrogate)
            select * from unnest(?::text[], ?::timestamptz[], ?::text[])
            on conflict (digest, surrogate) do nothing
            """;

    private final Sql sql;

    public PostgresErasures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ErasedTokens.Entry> all() {
        return sql.query(
                "select digest, erased_at, surrogate from erased_token order by number",
                row -> new ErasedTokens.Entry(
                        row.getString("digest"), Columns.instant(row, "erased_at"), row.getString("surrogate")));
    }

    @Override
    public void add(ErasedPerson person) {
        List<ErasedTokens.Entry> entries = person.entries().toList();
        sql.update(
                ADD,
                Column.texts(entries, ErasedTokens.Entry::digest),
                Column.texts(entries, entry -> Columns.timestamp(entry.at())),
                Column.texts(entries, ErasedTokens.Entry::surrogate));
    }

    @Override
    public void forgetBefore(Instant at) {
        sql.update("delete from erased_token where erased_at < ?::timestamptz", Columns.timestamp(at));
    }
}
