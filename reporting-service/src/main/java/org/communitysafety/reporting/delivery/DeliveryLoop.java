package org.communitysafety.reporting.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.communitysafety.reporting.application.delivery.DeliverAlerts;
import org.communitysafety.reporting.application.delivery.DeliveryConfig;
import org.jboss.logging.Logger;

/** Lets deliveries go on from start to stop: one thread that looks for what is due and writes down what was answered. */
@ApplicationScoped
class DeliveryLoop {
    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
    private static final long PAUSE_MILLIS = 500;

    private final DeliverAlerts deliver;
    private final DeliveryConfig config;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "delivery"));

    private boolean begun;

    DeliveryLoop(DeliverAlerts deliver, DeliveryConfig config) {
        this.deliver = deliver;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.sends()) {
            thread.scheduleWithFixedDelay(this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    /** What is due stays due: after a fault the next round takes it up. */
    private void round() {
        try {
            if (!begun) {
                deliver.begin();
                begun = true;
            }
            deliver.round(thread);
        } catch (RuntimeException e) {
            LOG.warnf("deliveries wait for the next round cause=%s", e.getMessage());
        }
    }
}
