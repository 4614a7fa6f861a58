package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.communitysafety.target.application.IncidentFacts;
import org.communitysafety.target.application.PeriodFacts;
import org.communitysafety.vocabulary.Period;

/** Reads the facts of a period in one statement over all of them. */
@ApplicationScoped
public class PostgresPeriodFacts implements PeriodFacts {
    private static final String OF_PERIOD =
            """
            select agency, category, flags, offence_code, place, month,
                   date_trunc('month', recorded_on)::date as recorded_on, '' as victim, null as location,
                   count(*) as facts
              from incident_fact
             where not cancelled and (month between ? and ? or recorded_on between ? and ?)
             group by 1, 2, 3, 4, 5, 6, 7
            """;

    private final Sql sql;

    public PostgresPeriodFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void each(Period period, Consumer<IncidentFacts.Alike> reader) {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        // Here every fact is read, which the connection's usual settings avoid.
        sql.run("set local enable_seqscan = on");
        sql.each(
                OF_PERIOD,
                row -> new IncidentFacts.Alike(FactRows.counted(row), row.getLong("facts")),
                reader,
                first,
                last,
                first,
                last);
    }
}
