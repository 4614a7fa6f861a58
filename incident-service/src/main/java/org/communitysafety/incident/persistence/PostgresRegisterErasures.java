package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
    /**
     * The text is the victim's token and, on a line of its own, the location's, as {@code IncidentTokens} has it. The table is
     * read once for all that are erased; of several erasures of one token the first that reaches the incident counts.
     */
    private static final String ERASE =
            """
            with erased as (
                select * from unnest(?::text[], ?::text[], ?::timestamptz[]) with ordinality
                    as erased (token, surrogate, at, number))
            update incident each set tokens = replaced.tokens
              from (select distinct on (named.id) named.id,
                           coalesce(person.surrogate, named.victim)
                           || case when named.location = '' then ''
                                   else E'\n' || coalesce(place.surrogate, named.location) end as tokens
                      from (select id, received_at, split_part(tokens, E'\n', 1) as victim,
                                   split_part(tokens, E'\n', 2) as location
                              from incident where tokens <> '') named
                      left join erased person on person.token = named.victim
                           and (named.received_at is null or named.received_at < person.at)
                      left join erased place on place.token = named.location
                           and (named.received_at is null or named.received_at < place.at)
                     where person.token is not null or place.token is not null
                     order by named.id, person.number, place.number) replaced
             where replaced.id = each.id
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
    public int erase(List<ErasedPerson> persons) {
        database.query(row -> true, HOLD_ALONE);
        List<ErasedTokens.Entry> entries =
                persons.stream().flatMap(ErasedPerson::entries).toList();
        database.update(
                ADD,
                Column.of("text", entries, ErasedTokens.Entry::digest),
                Column.of("timestamptz", entries, entry -> Timestamp.from(entry.at())),
                Column.of("text", entries, ErasedTokens.Entry::surrogate));
        Instant newest = persons.get(persons.size() - 1).at();
        database.update(
                "delete from erased_token where erased_at < ?", Timestamp.from(newest.minus(ErasedTokens.NEEDED)));
        List<Erased> erased = persons.stream().flatMap(Erased::of).toList();
        return database.update(
                ERASE,
                Column.of("text", erased, Erased::token),
                Column.of("text", erased, Erased::surrogate),
                Column.of("timestamptz", erased, each -> Timestamp.from(each.at())));
    }

    /** A token, and what takes its place in incidents that were taken in before. */
    private record Erased(String token, String surrogate, Instant at) {
        static Stream<Erased> of(ErasedPerson person) {
            return person.replacements().stream().flatMap(each -> each.tokens().stream()
                    .map(token -> new Erased(token, each.surrogate(), person.at())));
        }
    }
}
