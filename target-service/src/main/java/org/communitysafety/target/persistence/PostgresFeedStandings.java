package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.target.application.FeedStandings;
import org.communitysafety.vocabulary.AgencyId;

/** {@link FeedStandings} from the months of the feeds. */
@ApplicationScoped
public class PostgresFeedStandings implements FeedStandings {
    private static final String ALL =
            """
            select agency, max(last_received_at) as last_received_at,
                   count(*) filter (where complete) as complete,
                   count(*) filter (where not complete) as incomplete,
                   count(*) filter (where complete is null) as unknown,
                   count(*) filter (where not complete and arrived = 0 and declared is null) as missed,
                   max(month) filter (where arrived > 0 or declared is not null) as last_month
              from feed_cell group by agency
            """;

    private final Sql sql;

    public PostgresFeedStandings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Standing> all() {
        return sql.query(
                ALL,
                row -> new Standing(
                        new AgencyId(row.getString("agency")),
                        Columns.instant(row, "last_received_at"),
                        row.getLong("complete"),
                        row.getLong("incomplete"),
                        row.getLong("unknown"),
                        row.getLong("missed"),
                        Columns.month(row, "last_month")));
    }
}
