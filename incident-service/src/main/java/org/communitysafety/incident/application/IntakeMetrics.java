package org.communitysafety.incident.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.Intake;

/** Counts what comes in: events accepted, faults by code, and how long a body took until all of it was safe. */
@ApplicationScoped
public class IntakeMetrics {
    private final MeterRegistry registry;
    private final Map<Intake, Counter> accepted = new ConcurrentHashMap<>();
    private final Map<FaultCode, Counter> refused = new ConcurrentHashMap<>();

    public IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted(Intake intake) {
        accepted.computeIfAbsent(intake, this::acceptedCounter).increment();
    }

    void refused(List<Fault> faults) {
        faults.forEach(fault ->
                refused.computeIfAbsent(fault.code(), this::refusedCounter).increment());
    }

    void published(Duration duration) {
        Timer.builder("csp.events.published")
                .description("From the first byte judged to Kafka's last acknowledgement, per request")
                .register(registry)
                .record(duration);
    }

    private Counter acceptedCounter(Intake intake) {
        return Counter.builder("csp.events.received")
                .description("Events with nothing wrong, handed to Kafka")
                .tag("intake", intake.name().toLowerCase(java.util.Locale.ROOT))
                .register(registry);
    }

    private Counter refusedCounter(FaultCode code) {
        return Counter.builder("csp.events.refused")
                .description("Faults of refused events")
                .tag("code", code.token())
                .register(registry);
    }
}
