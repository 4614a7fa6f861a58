package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.target.application.SentDeclarations;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** {@link SentDeclarations} from the table of declarations. */
@ApplicationScoped
public class PostgresSentDeclarations implements SentDeclarations {
    private static final String NEWEST =
            """
            select month, source, received_at, contents, counts
              from feed_declaration
             where agency = ?
             order by received_at desc nulls last, month desc, source, kind
             limit ?
            """;

    private final Sql sql;

    public PostgresSentDeclarations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sent> newest(AgencyId agency, int limit) {
        return sql.query(
                NEWEST,
                row -> new Sent(
                        Columns.month(row, "month"),
                        row.getString("source"),
                        Columns.instant(row, "received_at"),
                        counts(row)),
                agency.value(),
                limit);
    }

    private static Map<FeedContent, Long> counts(ResultSet row) throws SQLException {
        String[] contents = Columns.texts(row, "contents");
        Long[] counted = (Long[]) row.getArray("counts").getArray();
        Map<FeedContent, Long> counts = new TreeMap<>();
        for (int i = 0; i < contents.length; i++) {
            counts.put(FeedContent.parse(contents[i]), counted[i]);
        }
        return counts;
    }
}
