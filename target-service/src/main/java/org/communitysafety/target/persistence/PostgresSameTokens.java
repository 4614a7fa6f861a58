package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.application.SameTokens;

/** The table {@code same_token}. */
@ApplicationScoped
public class PostgresSameTokens implements SameTokens {
    private static final String FIRSTS = "select token, first_token from same_token where token = any(?::text[])";
    private static final String ALIKE =
            """
            with asked as (select unnest(?::text[]) as token),
                 first as (select token from asked union
                           select same.first_token from asked join same_token same using (token))
            select token from first union select same.token from first join same_token same on same.first_token = first.token
            """;
    private static final String MOVE =
            """
            update same_token same set first_token = moved.first_token
              from unnest(?::text[], ?::text[]) as moved (token, first_token)
             where same.first_token = moved.token
            """;
    private static final String KEEP =
            """
            insert into same_token (token, first_token)
            select * from unnest(?::text[], ?::text[])
            on conflict (token) do update set first_token = excluded.first_token
            """;
    private static final String FORGET =
            """
            delete from same_token same
             where same.first_token = any(?::text[])
               and not exists (select from incident_fact fact where fact.victim = same.first_token and fact.victim <> '')
               and not exists (select from incident_fact fact
                                where fact.location = same.first_token and fact.location is not null)
               and not exists (select from referral_step step
                                where step.person = same.first_token and step.person is not null)
               and not exists (select from referral_step step
                                where step.other_person = same.first_token and step.other_person is not null)
            """;

    private final Sql sql;

    public PostgresSameTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean any() {
        return sql.query("select exists (select from same_token)", row -> row.getBoolean(1))
                .get(0);
    }

    @Override
    public Map<String, String> firsts(Collection<String> tokens) {
        Map<String, String> firsts = new HashMap<>();
        sql.query(
                        FIRSTS,
                        row -> Map.entry(row.getString("token"), row.getString("first_token")),
                        Column.texts(tokens, token -> token))
                .forEach(each -> firsts.put(each.getKey(), each.getValue()));
        return firsts;
    }

    @Override
    public Set<String> alike(Collection<String> tokens) {
        return new HashSet<>(sql.query(ALIKE, row -> row.getString("token"), Column.texts(tokens, token -> token)));
    }

    @Override
    public void keep(Map<String, String> firsts) {
        Column tokens = Column.texts(firsts.entrySet(), Map.Entry::getKey);
        Column first = Column.texts(firsts.entrySet(), Map.Entry::getValue);
        sql.update(MOVE, tokens, first);
        sql.update(KEEP, tokens, first);
    }

    @Override
    public void forget(Collection<String> tokens) {
        sql.update(FORGET, Column.texts(tokens, token -> token));
    }
}
