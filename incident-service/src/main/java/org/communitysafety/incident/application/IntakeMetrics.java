package org.communitysafety.incident.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.Intake;

/** Counts what comes in: events accepted, faults by code, and how long a body took until all of it was safe. */
@ApplicationScoped
public class IntakeMetrics {
    private final Map<Intake, Counter> accepted = new EnumMap<>(Intake.class);
    private final Map<FaultCode, Counter> refused = new EnumMap<>(FaultCode.class);
    private final Timer published;

    public IntakeMetrics(MeterRegistry registry) {
        for (Intake intake : Intake.values()) {
            accepted.put(
                    intake,
                    Counter.builder("csp.events.received")
                            .description("Events with nothing wrong, handed to Kafka")
                            .tag("intake", intake.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (FaultCode code : FaultCode.values()) {
            refused.put(
                    code,
                    Counter.builder("csp.events.refused")
                            .description("Faults of refused events")
                            .tag("code", code.token())
                            .register(registry));
        }
        published = Timer.builder("csp.events.published")
                .description("From the first byte judged to Kafka's last acknowledgement, per request")
                .serviceLevelObjectives(
                        Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2))
                .register(registry);
    }

    void accepted(Intake intake) {
        accepted.get(intake).increment();
    }

    void refused(List<Fault> faults) {
        faults.forEach(fault -> refused.get(fault.code()).increment());
    }

    void published(Duration duration) {
        published.record(duration);
    }
}
