package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.communitysafety.target.application.FilledTopics;

/** {@link FilledTopics} in the table {@code topic_filled}. */
@ApplicationScoped
public class PostgresFilledTopics implements FilledTopics {
    private static final String KEEP =
            """
            insert into topic_filled (topic, topic_id, filled_to, whole) values (?, ?, ?, ?)
            on conflict (topic) do update
                set (topic_id, filled_to, whole) = (excluded.topic_id, excluded.filled_to, excluded.whole)
            """;

    private final Sql sql;

    public PostgresFilledTopics(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Noted> hold(Topic topic) {
        return sql
                .query(
                        "select topic_id, filled_to, whole from topic_filled where topic = ? for update",
                        row -> new Noted(
                                row.getString("topic_id"), row.getString("filled_to"), row.getBoolean("whole")),
                        topic.name())
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Topic topic, Noted noted) {
        sql.update(KEEP, topic.name(), noted.id(), noted.to(), noted.whole());
    }
}
