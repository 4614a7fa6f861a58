package org.communitysafety.gateway.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;

/** How many entries Kafka has taken, and how many it has not. */
@ApplicationScoped
public class AccessMetrics {
    private final MeterRegistry registry;

    AccessMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Phase phase : Phase.values()) {
            counter(phase, true);
            counter(phase, false);
        }
    }

    void tried(Phase phase, boolean written) {
        counter(phase, written).increment();
    }

    private Counter counter(Phase phase, boolean written) {
        return Counter.builder("csp.access.entries")
                .description("Entries of the access record handed to Kafka, by what became of them")
                .tag("phase", phase == Phase.BEGUN ? "begun" : "ended")
                .tag("outcome", written ? "written" : "failed")
                .register(registry);
    }
}
