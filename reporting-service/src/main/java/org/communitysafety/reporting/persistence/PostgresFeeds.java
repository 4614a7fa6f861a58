package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.communitysafety.reporting.application.Feeds;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.vocabulary.FeedContent;

/** {@link Feeds} in the table {@code feed_month}. */
@ApplicationScoped
class PostgresFeeds implements Feeds {
    private static final String KEEP =
            """
            insert into feed_month (agency, content, month, declared, received, complete, basis, usual)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (agency, content, month) do update set (declared, received, complete, basis, usual)
                = (excluded.declared, excluded.received, excluded.complete, excluded.basis, excluded.usual)
            """;
    private static final String OF =
            """
            select agency, content, month, declared, received, complete, basis, usual from feed_month where agency = ?
             order by content, month
            """;
    private static final String INCOMPLETE =
            """
            select agency, content, month, declared, received, complete, basis, usual from feed_month
             where complete = false
            """;

    private final Database database;

    PostgresFeeds(Database database) {
        this.database = database;
    }

    @Override
    public void keep(FeedMonth month) {
        database.update(KEEP, statement -> {
            statement.setString(1, month.agency());
            statement.setString(2, month.content().toString());
            statement.setString(3, month.month().toString());
            statement.setObject(4, month.declared(), Types.BIGINT);
            statement.setLong(5, month.received());
            statement.setObject(6, month.complete(), Types.BOOLEAN);
            statement.setString(7, month.basis());
            statement.setObject(8, month.usual(), Types.BIGINT);
        });
    }

    @Override
    public List<FeedMonth> of(String agency) {
        return database.query(OF, statement -> statement.setString(1, agency), PostgresFeeds::month);
    }

    @Override
    public List<FeedMonth> incomplete() {
        return database.query(INCOMPLETE, statement -> {}, PostgresFeeds::month);
    }

    private static FeedMonth month(ResultSet row) throws SQLException {
        return new FeedMonth(
                row.getString("agency"),
                FeedContent.parse(row.getString("content")),
                YearMonth.parse(row.getString("month")),
                row.getObject("declared", Long.class),
                row.getLong("received"),
                row.getObject("complete", Boolean.class),
                row.getString("basis"),
                row.getObject("usual", Long.class));
    }
}
