package org.communitysafety.target.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.communitysafety.target.application.IncidentFacts;
import org.communitysafety.target.domain.Counted;
import org.communitysafety.target.domain.Repeated;
import org.communitysafety.target.domain.Victimisation;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.IncidentTokens;

/** Statements that read facts as they stand, and how their rows are read. */
final class FactRows {
    static final String PLACE =
            """
            update incident_fact fact set place = resolved.place
              from (select each.fact_key, coalesce(area.code, agency.area) as place
                      from incident_fact each
                      join current_agency agency using (agency)
                      left join area on area.code = each.area
                     where not each.cancelled) resolved
             where fact.fact_key = resolved.fact_key and fact.place <> resolved.place
            """;
    static final String ALIKE =
            """
            select agency, category, flags, offence_code, place, month,
                   date_trunc('month', recorded_on)::date as recorded_on,
                   case when victim = '' then '' else 'some' end as victim,
                   case when location is null then null else 'some' end as location, count(*) as facts
              from incident_fact
             where not cancelled and (?::boolean or place = any(?::text[]))
             group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """;
    private static final String VICTIMISATIONS =
            """
            select agency, category, flags, offence_code, place, month, coalesce(occurred_on, month) as on_day,
                   recorded_on, %s as victim
              from incident_fact
             where not cancelled and %s and month between ? and ? and category = any(?::text[])
            """;
    private static final String LATER =
            """
            select distinct moved.indicator, moved.victim, fact.place, counted.month
              from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::boolean[])
                as moved (indicator, victim, since, until, by_recorded)
              join incident_fact fact on fact.%s = moved.victim and fact.%s and not fact.cancelled
             cross join lateral (select case when moved.by_recorded then date_trunc('month', fact.recorded_on)::date
                                        else fact.month end as month) counted
             where counted.month between moved.since and moved.until
               and exists (select 1 from indicator_cell cell
                            where cell.indicator = moved.indicator and cell.month = counted.month
                              and cell.agency = fact.agency
                              and (cell.area = fact.place
                                   or cell.area in (select unnest(array[ward, district, partnership, force])
                                                      from area where code = fact.place)))
            """;

    /** Of whom the index knows: the column, and what the index says of it. */
    private static final String RENAME =
            """
            update incident_fact fact set %1$s = renaming.by
              from unnest(?::text[], ?::text[], ?::timestamptz[]) as renaming (token, by, before)
             where fact.%1$s = renaming.token and fact.%2$s
               and (renaming.before is null or fact.received_at is null or fact.received_at < renaming.before)
            returning new.agency, new.cancelled, new.category, new.flags, new.offence_code, new.place, new.month,
                    new.recorded_on, new.victim, new.location, old.%1$s as replaced
            """;

    private FactRows() {}

    /** Parameters: {@link Columns#renamings}. */
    static String rename(Repeated of) {
        return RENAME.formatted(of.token(), isGiven(of));
    }

    /** @param row of {@link #rename}; not of a cancelled incident */
    static IncidentFacts.Renamed renamed(ResultSet row, Repeated of) throws SQLException {
        Counted now = counted(row);
        String replaced = row.getString("replaced");
        IncidentTokens before = of == Repeated.LOCATION
                ? new IncidentTokens(now.tokens().victim(), replaced)
                : new IncidentTokens(replaced, now.tokens().location());
        return new IncidentFacts.Renamed(now.withTokens(before), now);
    }

    static String victimisations(Repeated of) {
        return VICTIMISATIONS.formatted(of.token(), isGiven(of));
    }

    static String later(Repeated of) {
        return LATER.formatted(of.token(), isGiven(of));
    }

    /** As the index says it. */
    private static String isGiven(Repeated of) {
        return of == Repeated.LOCATION ? "location is not null" : "victim <> ''";
    }

    static Counted counted(ResultSet row) throws SQLException {
        LocalDate recordedOn = row.getObject("recorded_on", LocalDate.class);
        return new Counted(
                traits(row),
                Columns.area(row, "place"),
                Columns.month(row, "month"),
                recordedOn == null ? null : YearMonth.from(recordedOn),
                IncidentTokens.of(row.getString("victim"), row.getString("location")));
    }

    static Victimisation victimisation(ResultSet row) throws SQLException {
        return new Victimisation(
                traits(row),
                Columns.area(row, "place"),
                Columns.month(row, "month"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("victim"));
    }

    private static Counted.Traits traits(ResultSet row) throws SQLException {
        Array flags = row.getArray("flags");
        return new Counted.Traits(
                new AgencyId(row.getString("agency")),
                Columns.category(row, "category"),
                Set.copyOf(Arrays.asList((String[]) flags.getArray())),
                row.getString("offence_code"));
    }
}
