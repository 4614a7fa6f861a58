package org.communitysafety.target.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.communitysafety.target.application.Background.Run;
import org.jboss.logging.Logger;

/** One verification at a time, beside everything else. What it measures is there from the start. */
@Startup
@ApplicationScoped
public class VerifyInBackground {
    private static final Logger LOG = Logger.getLogger(VerifyInBackground.class);

    private final VerifyFigures figures;
    private final Background<Verification> background;
    private final Counter failures;
    private volatile double differences = Double.NaN;

    public VerifyInBackground(VerifyFigures figures, MeterRegistry registry, Clock clock) {
        this.figures = figures;
        this.failures = Counter.builder("csp.verification.failures")
                .description("Verifications that did not come to their end")
                .register(registry);
        Gauge.builder("csp.verification.differences", () -> differences)
                .description(
                        "Differences that the newest verification of this instance found; not a number before the first")
                .register(registry);
        this.background = new Background<>("verification", clock, this::verify);
    }

    /** Starts one, unless one is running. */
    public Run<Verification> start() {
        return background.start().orElseGet(background::newest);
    }

    public Run<Verification> newest() {
        return background.newest();
    }

    private Verification verify() {
        Verification result;
        try {
            result = figures.verify();
        } catch (RuntimeException e) {
            failures.increment();
            throw e;
        }
        differences = result.differencesInAll();
        LOG.infof(
                "verified facts=%d cells=%d events=%d whole=%b differences=%d",
                result.facts(), result.cells(), result.events(), result.whole(), result.differencesInAll());
        return result;
    }

    @PreDestroy
    void stop() {
        background.stop();
    }
}
