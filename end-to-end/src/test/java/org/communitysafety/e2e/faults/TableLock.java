package org.communitysafety.e2e.faults;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.communitysafety.e2e.harness.Platform;

/** Somebody locks a table and goes for a coffee. */
final class TableLock implements Fault {
    private static final List<String> TABLES = List.of(
            "target.consumer_offset",
            "target.incident_fact",
            "target.indicator_cell",
            "reporting.indicator_value",
            "reporting.alert",
            "incident.incident");

    private final Platform platform;
    private final Random random;
    private final Duration time;

    TableLock(Platform platform, long seed, Duration time) {
        this.platform = platform;
        this.random = new Random(seed);
        this.time = time;
    }

    @Override
    public String name() {
        return "a PostgreSQL lock held for " + time.toSeconds() + " s";
    }

    @Override
    public void inject() throws Exception {
        try (Connection connection = Database.connect(platform);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 2; i++) {
                statement.execute("lock table " + TABLES.get(random.nextInt(TABLES.size())));
            }
            Thread.sleep(time.toMillis());
            connection.rollback();
        }
    }
}
