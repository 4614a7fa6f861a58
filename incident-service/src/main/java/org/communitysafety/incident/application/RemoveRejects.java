package org.communitysafety.incident.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes refused lines whose time is over, once a minute. */
@ApplicationScoped
class RemoveRejects {
    private static final Logger LOG = Logger.getLogger(RemoveRejects.class);

    private final RejectsLedger ledger;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rejects-removal");
        thread.setDaemon(true);
        return thread;
    });

    RemoveRejects(RejectsLedger ledger) {
        this.ledger = ledger;
    }

    void onStart(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::remove, 1, 1, TimeUnit.MINUTES);
    }

    void onStop(@Observes ShutdownEvent stopped) {
        timer.shutdownNow();
    }

    private void remove() {
        try {
            int removed = ledger.removeOld();
            if (removed > 0) {
                LOG.infof("refused lines removed files=%d", removed);
            }
        } catch (RuntimeException e) {
            LOG.debugf("refused lines stay a minute longer cause=%s", e.getMessage());
        }
    }
}
