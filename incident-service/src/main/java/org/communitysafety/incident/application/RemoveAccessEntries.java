package org.communitysafety.incident.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes entries of the access record whose time is over, once an hour. */
@ApplicationScoped
class RemoveAccessEntries {
    private static final Logger LOG = Logger.getLogger(RemoveAccessEntries.class);

    private final KeepAccessRecord record;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "access-removal");
        thread.setDaemon(true);
        return thread;
    });

    RemoveAccessEntries(KeepAccessRecord record) {
        this.record = record;
    }

    void onStart(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::remove, 1, 1, TimeUnit.HOURS);
    }

    void onStop(@Observes ShutdownEvent stopped) {
        timer.shutdownNow();
    }

    private void remove() {
        try {
            int removed = record.removeOld();
            if (removed > 0) {
                LOG.infof("entries of the access record removed entries=%d", removed);
            }
        } catch (RuntimeException e) {
            LOG.warnf("old entries of the access record stay an hour longer cause=%s", e.getMessage());
        }
    }
}
