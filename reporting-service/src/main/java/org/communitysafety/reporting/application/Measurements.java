package org.communitysafety.reporting.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.communitysafety.kit.tracing.Tracing;

/** What this service measures of itself. */
@ApplicationScoped
class Measurements {
    private final Timer recalculation;
    private final Counter failures;
    private final Counter statusesChanged;
    private final Counter told;
    private final Timer statusDelay;
    private final Timer alertDelay;
    private final Tracing tracing;
    private final AtomicLong alertsOpen = new AtomicLong();

    Measurements(MeterRegistry registry, Tracing tracing) {
        this.tracing = tracing;
        recalculation = Timer.builder("csp.recalculation")
                .description("Judging the touched plans, reading and keeping included")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
        failures = Counter.builder("csp.recalculation.failures")
                .description("Judgements that failed; what they were made of is taken again")
                .register(registry);
        statusesChanged = Counter.builder("csp.statuses.changed")
                .description("Scorecard items some figure of which changed")
                .register(registry);
        told = Counter.builder("csp.changes.told")
                .description("Changes of status and alert published to Kafka")
                .register(registry);
        statusDelay = delay("status", registry);
        alertDelay = delay("alert", registry);
        Gauge.builder("csp.alerts.open", alertsOpen::get)
                .description("Alerts of the platform's users that are open")
                .register(registry);
    }

    private static Timer delay(String change, MeterRegistry registry) {
        return Timer.builder("csp.change.delay")
                .description("From the judgement that changed a status or an alert until Kafka had it")
                .tag("change", change)
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10))
                .register(registry);
    }

    void recalculation(Runnable work) {
        try {
            recalculation.record(() -> tracing.step("judge", work));
        } catch (RuntimeException e) {
            failures.increment();
            throw e;
        }
    }

    void statusChanged() {
        statusesChanged.increment();
    }

    void told(List<Publication> changes, Instant at) {
        for (Publication change : changes) {
            Timer delay = change.alertId() == null ? statusDelay : alertDelay;
            Duration taken = Duration.between(change.at(), at);
            delay.record(taken.isNegative() ? Duration.ZERO : taken);
        }
        told.increment(changes.size());
    }

    void alertsOpen(long count) {
        alertsOpen.set(count);
    }
}
