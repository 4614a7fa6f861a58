package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.communitysafety.incident.application.RegisterErasures;
import org.communitysafety.incident.persistence.Database.Column;
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;

/** The table {@code erased_token}, and the tokens of the table {@code incident}. */
@ApplicationScoped
class PostgresRegisterErasures implements RegisterErasures {
    private static final String HOLD_STILL = "select pg_advisory_xact_lock_shared(hashtext('incident.erasures'))";
    private static final String HOLD_ALONE = "select pg_advisory_xact_lock(hashtext('incident.erasures'))";
    private static final String KNOWN =
            "select digest, erased_at, surrogate from erased_token where digest = any(?) order by number";
    private static final String ADD =
            """
            insert into erased_token (digest, erased_at, surrogate)
            select * from unnest(?::text[], ?::timestamptz[], ?::text[])
            on conflict (digest, surrogate) do nothing
            """;
    /** The text is the victim's token and, on a line of its own, the location's, as {@code IncidentTokens} has it. */
    private static final String ERASE =
            """
            update incident each
               set tokens = case when named.victim = any(erased.tokens) then erased.surrogate else named.victim end
                   || case when named.location = '' then ''
                           when named.location = any(erased.tokens) then E'\n' || erased.surrogate
                           else E'\n' || named.location end
              from (select id, split_part(tokens, E'\n', 1) as victim, split_part(tokens, E'\n', 2) as location
                      from incident where tokens <> '') named,
                   (select ?::text[] as tokens, ?::text as surrogate) erased
             where named.id = each.id and (named.victim = any(erased.tokens) or named.location = any(erased.tokens))
               and (each.received_at is null or each.received_at < ?)
            """;

    private final Database database;

    PostgresRegisterErasures(Database database) {
        this.database = database;
    }

    @Override
    public ErasedTokens of(Collection<String> tokens) {
        database.query(row -> true, HOLD_STILL);
        List<String> digests = tokens.stream().map(ErasedTokens::digest).toList();
        return new ErasedTokens(database.query(
                row -> new ErasedTokens.Entry(
                        row.getString("digest"), row.getTimestamp("erased_at").toInstant(), row.getString("surrogate")),
                KNOWN,
                Column.of("text", digests, digest -> digest)));
    }

    @Override
    public int erase(ErasedPerson person) {
        database.query(row -> true, HOLD_ALONE);
        List<ErasedTokens.Entry> entries = person.entries().toList();
        database.update(
                ADD,
                Column.of("text", entries, ErasedTokens.Entry::digest),
                Column.of("timestamptz", entries, entry -> Timestamp.from(entry.at())),
                Column.of("text", entries, ErasedTokens.Entry::surrogate));
        database.update(
                "delete from erased_token where erased_at < ?",
                Timestamp.from(person.at().minus(ErasedTokens.NEEDED)));
        Timestamp at = Timestamp.from(person.at());
        return person.replacements().stream()
                .mapToInt(each ->
                        database.update(ERASE, Column.of("text", each.tokens(), token -> token), each.surrogate(), at))
                .sum();
    }
}
