package org.communitysafety.reporting.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What this service measures of itself. */
@ApplicationScoped
class Measurements {
    private final Timer recalculation;
    private final Counter statusesChanged;
    private final Counter told;
    private final AtomicLong alertsOpen = new AtomicLong();

    Measurements(MeterRegistry registry) {
        recalculation = Timer.builder("reporting.recalculation")
                .description("Judging the touched plans, reading and keeping included")
                .publishPercentileHistogram()
                .register(registry);
        statusesChanged = Counter.builder("reporting.statuses.changed")
                .description("Scorecard items some figure of which changed")
                .register(registry);
        told = Counter.builder("reporting.changes.told")
                .description("Changes of status and alert published to Kafka")
                .register(registry);
        registry.gauge("reporting.alerts.open", alertsOpen);
    }

    void recalculation(Runnable work) {
        recalculation.record(work);
    }

    void statusChanged() {
        statusesChanged.increment();
    }

    void told(int changes) {
        told.increment(changes);
    }

    void alertsOpen(long count) {
        alertsOpen.set(count);
    }
}
