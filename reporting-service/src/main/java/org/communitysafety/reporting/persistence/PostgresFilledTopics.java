package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.communitysafety.reporting.application.FilledTopics;
import org.communitysafety.reporting.application.ToldTopics.Told;

/** {@link FilledTopics} in the table {@code topic_filled}. */
@ApplicationScoped
class PostgresFilledTopics implements FilledTopics {
    private static final String KEEP =
            """
            insert into topic_filled (topic, topic_id) values (?, ?)
            on conflict (topic) do update set topic_id = excluded.topic_id
            """;

    private final Database database;

    PostgresFilledTopics(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> idOf(Told topic) {
        return database
                .query(
                        "select topic_id from topic_filled where topic = ?",
                        statement -> statement.setString(1, topic.name()),
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Told topic, String id) {
        database.update(KEEP, statement -> {
            statement.setString(1, topic.name());
            statement.setString(2, id);
        });
    }
}
