package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.communitysafety.incident.application.RefusalCounts;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.persistence.Database.Column;

/** The table {@code refusal_count}. */
@ApplicationScoped
class PostgresRefusals implements RefusalCounts {
    private static final String EVENTS = "";
    private static final String ADD =
            """
            insert into refusal_count as known (agency, day, intake, code, events)
            select * from unnest(?, ?, ?, ?, ?)
            on conflict (agency, day, intake, code) do update set events = known.events + excluded.events
            """;
    private static final String SUMS =
            """
            select agency, intake, code, sum(events) as events
              from refusal_count
             where day between ? and ? and (?::text is null or agency = ?)
             group by agency, intake, code
             order by agency, intake, events desc, code
            """;
    /** Two instances add to the same rows: in one order, so that neither waits for the other for ever. */
    private static final Comparator<Count> ORDER = Comparator.comparing(
                    (Count count) -> count.kind().agency())
            .thenComparing(count -> count.kind().day())
            .thenComparing(count -> count.kind().intake())
            .thenComparing(count -> code(count.kind()));

    private final Database database;

    PostgresRefusals(Database database) {
        this.database = database;
    }

    @Override
    public void add(Collection<Count> more) {
        List<Count> counts = more.stream().sorted(ORDER).toList();
        database.update(
                ADD,
                Column.of("text", counts, count -> count.kind().agency()),
                Column.of("date", counts, count -> count.kind().day()),
                Column.of("text", counts, count -> count.kind().intake().name()),
                Column.of("text", counts, count -> code(count.kind())),
                Column.of("bigint", counts, Count::events));
    }

    @Override
    public List<Sum> of(String agency, LocalDate from, LocalDate to) {
        return database.query(PostgresRefusals::sum, SUMS, from, to, agency, agency);
    }

    @Override
    public void removeBefore(LocalDate day) {
        database.update("delete from refusal_count where day < ?", day);
    }

    private static String code(Kind kind) {
        return kind.code() == null ? EVENTS : kind.code().name();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Sum(
                row.getString("agency"),
                Intake.valueOf(row.getString("intake")),
                code.equals(EVENTS) ? null : FaultCode.valueOf(code),
                row.getLong("events"));
    }
}
