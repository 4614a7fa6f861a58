package org.communitysafety.target.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What is measured of the way from the event topics to the topic of values. */
@ApplicationScoped
public class FoldMetrics {
    private final Timer fold;
    private final Counter folded;
    private final Counter known;
    private final Timer round;
    private final Counter published;
    private final Counter failures;

    public FoldMetrics(MeterRegistry registry) {
        fold = Timer.builder("csp.fold.duration")
                .description("Taking one batch into facts and aggregates, reading and the transaction included")
                .serviceLevelObjectives(
                        Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5))
                .register(registry);
        folded = Counter.builder("csp.events.folded")
                .description("Events taken in, those that changed nothing included")
                .register(registry);
        known = Counter.builder("csp.events.known")
                .description("Incidents that changed nothing: duplicates and superseded versions")
                .register(registry);
        round = Timer.builder("csp.values.round.duration")
                .description("Making and publishing the values that changed")
                .register(registry);
        published = Counter.builder("csp.values.published")
                .description("Indicator values published")
                .register(registry);
        failures = Counter.builder("csp.values.round.failures")
                .description("Rounds of publishing that failed and are done again")
                .register(registry);
    }

    void folded(int events, int changedNothing, Duration taken) {
        fold.record(taken);
        folded.increment(events);
        known.increment(changedNothing);
    }

    void published(int values, Duration taken) {
        if (values > 0) {
            published.increment(values);
            round.record(taken);
        }
    }

    void publishingFailed() {
        failures.increment();
    }
}
