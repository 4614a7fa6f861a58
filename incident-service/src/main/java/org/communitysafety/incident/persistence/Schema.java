package org.communitysafety.incident.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Brings the schema up to date as soon as PostgreSQL answers; until then the service works without it. */
@ApplicationScoped
class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Flyway flyway;
    private final Thread thread = new Thread(this::migrate, "schema");
    private volatile boolean current;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    void onStart(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        thread.interrupt();
    }

    /** @throws SQLException (transient) while the tables are not there yet */
    void require() throws SQLException {
        if (!current) {
            throw new SQLTransientConnectionException("the schema is not there yet", "08001");
        }
    }

    private void migrate() {
        while (!current && !Thread.currentThread().isInterrupted()) {
            try {
                flyway.migrate();
                current = true;
            } catch (FlywayException e) {
                LOG.warnf("schema not up to date yet, trying again cause=%s", firstLine(e));
                pause();
            }
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
