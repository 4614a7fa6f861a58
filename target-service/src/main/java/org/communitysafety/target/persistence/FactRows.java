package org.communitysafety.target.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.communitysafety.target.domain.Counted;
import org.communitysafety.target.domain.Victimisation;
import org.communitysafety.vocabulary.AgencyId;

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
                   case when victim = '' then '' else 'some' end as victim, count(*) as facts
              from incident_fact
             where not cancelled and (?::boolean or place = any(?::text[]))
             group by 1, 2, 3, 4, 5, 6, 7, 8
            """;
    static final String VICTIMISATIONS =
            """
            select agency, category, flags, offence_code, place, month, coalesce(occurred_on, month) as on_day,
                   recorded_on, victim
              from incident_fact
             where not cancelled and victim <> '' and month between ? and ? and category = any(?::text[])
            """;
    static final String LATER =
            """
            select distinct moved.indicator, fact.victim, fact.place, counted.month
              from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::boolean[])
                as moved (indicator, victim, since, until, by_recorded)
              join incident_fact fact on fact.victim = moved.victim and fact.victim <> '' and not fact.cancelled
             cross join lateral (select case when moved.by_recorded then date_trunc('month', fact.recorded_on)::date
                                        else fact.month end as month) counted
             where counted.month between moved.since and moved.until
            """;

    private FactRows() {}

    static Counted counted(ResultSet row, String victim) throws SQLException {
        LocalDate recordedOn = row.getObject("recorded_on", LocalDate.class);
        return new Counted(
                traits(row),
                Columns.area(row, "place"),
                Columns.month(row, "month"),
                recordedOn == null ? null : YearMonth.from(recordedOn),
                victim);
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
