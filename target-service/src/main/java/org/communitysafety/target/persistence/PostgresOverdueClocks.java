package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.communitysafety.target.application.OverdueClocks;
import org.communitysafety.target.domain.referral.ReferralKey;

/** Overdue clocks beside the referrals they belong to. */
@ApplicationScoped
public class PostgresOverdueClocks implements OverdueClocks {
    private static final String ANY = "select exists (select 1 from referral where next_miss < ?)";
    private static final String HOLD =
            """
            select agency, reference from referral where next_miss < ?
             order by next_miss, agency, reference limit ?
               for no key update skip locked
            """;
    private static final String LOOKED =
            """
            update referral set clocks_until = looked.clocks_until, next_miss = looked.next_miss
              from unnest(?::text[], ?::text[], ?::date[], ?::date[])
                as looked (agency, reference, clocks_until, next_miss)
             where referral.agency = looked.agency and referral.reference = looked.reference
            """;
    private static final String FORGET =
            """
            delete from overdue_clock held
             using unnest(?::text[], ?::text[]) as looked (agency, reference)
             where held.agency = looked.agency and held.reference = looked.reference
            returning held.pathway, held.answerable, held.clock, held.due_on
            """;
    private static final String KEEP =
            """
            insert into overdue_clock (agency, reference, pathway, answerable, clock, due_on)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
            """;
    private static final String STANDING =
            """
            select held.pathway, held.answerable, held.clock, count(*) as standing, min(held.due_on) as oldest
              from unnest(?::text[], ?::text[]) as wanted (pathway, answerable)
              join overdue_clock held using (pathway, answerable)
             group by held.pathway, held.answerable, held.clock
             order by held.pathway, held.answerable, held.clock
            """;
    private static final Comparator<Clock> ORDER =
            Comparator.comparing(Clock::clock).thenComparing(Clock::dueOn);

    private final Sql sql;

    public PostgresOverdueClocks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean anyMissed(LocalDate before) {
        return sql.query(ANY, row -> row.getBoolean(1), before).get(0);
    }

    @Override
    public List<ReferralKey> holdMissed(LocalDate before, int limit) {
        return sql.query(HOLD, StepRows::key, before, limit);
    }

    @Override
    public Set<With> replace(Collection<Looked> looked) {
        if (looked.isEmpty()) {
            return Set.of();
        }
        Column agencies = Column.texts(looked, each -> each.referral().agency());
        Column references = Column.texts(looked, each -> each.referral().reference());
        sql.update(
                LOOKED,
                agencies,
                references,
                Column.of("date", looked, Looked::until),
                Column.of("date", looked, Looked::nextMiss));
        List<Clock> before = sql.query(FORGET, PostgresOverdueClocks::clock, agencies, references);
        List<Clock> now =
                looked.stream().flatMap(each -> each.standing().stream()).toList();
        keep(looked);
        return moved(byWhom(before), byWhom(now));
    }

    private void keep(Collection<Looked> looked) {
        List<Map.Entry<ReferralKey, Clock>> standing = looked.stream()
                .flatMap(each -> each.standing().stream().map(clock -> Map.entry(each.referral(), clock)))
                .toList();
        if (!standing.isEmpty()) {
            sql.update(
                    KEEP,
                    Column.texts(standing, each -> each.getKey().agency()),
                    Column.texts(standing, each -> each.getKey().reference()),
                    Column.texts(standing, each -> each.getValue().with().pathway()),
                    Column.texts(standing, each -> each.getValue().with().agency()),
                    Column.texts(standing, each -> each.getValue().clock()),
                    Column.of("date", standing, each -> each.getValue().dueOn()));
        }
    }

    private static Map<With, List<Clock>> byWhom(List<Clock> clocks) {
        Map<With, List<Clock>> byWhom = new HashMap<>();
        clocks.stream().sorted(ORDER).forEach(clock -> byWhom.computeIfAbsent(clock.with(), with -> new ArrayList<>())
                .add(clock));
        return byWhom;
    }

    private static Set<With> moved(Map<With, List<Clock>> before, Map<With, List<Clock>> now) {
        Set<With> moved = new HashSet<>(before.keySet());
        moved.addAll(now.keySet());
        moved.removeIf(with -> Objects.equals(before.get(with), now.get(with)));
        return moved;
    }

    @Override
    public List<Standing> standing(Collection<With> with) {
        return sql.query(
                STANDING,
                row -> new Standing(
                        with(row),
                        row.getString("clock"),
                        row.getLong("standing"),
                        row.getObject("oldest", LocalDate.class)),
                Column.texts(with, With::pathway),
                Column.texts(with, With::agency));
    }

    private static Clock clock(ResultSet row) throws SQLException {
        return new Clock(with(row), row.getString("clock"), row.getObject("due_on", LocalDate.class));
    }

    private static With with(ResultSet row) throws SQLException {
        return new With(row.getString("pathway"), row.getString("answerable"));
    }
}
