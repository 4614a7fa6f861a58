package org.communitysafety.kit.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Readiness and each of its checks as measures of 1 and 0, so that whoever watches the metrics sees what fails. */
@ApplicationScoped
public class ReadinessMetrics {
    private static final Logger LOG = Logger.getLogger(ReadinessMetrics.class);
    private static final long EVERY_SECONDS = 10;
    private static final String UP = "UP";

    private final SmallRyeHealthReporter reporter;
    private final MeterRegistry registry;
    private final Map<String, Integer> checks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread asking = new Thread(work, "readiness-metrics");
        asking.setDaemon(true);
        return asking;
    });
    private volatile int ready;

    public ReadinessMetrics(SmallRyeHealthReporter reporter, MeterRegistry registry) {
        this.reporter = reporter;
        this.registry = registry;
        Gauge.builder("csp.ready", () -> ready)
                .description("Whether this instance is ready")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::ask, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    private void ask() {
        try {
            SmallRyeHealth health = reporter.getReadiness();
            health.getPayload().getJsonArray("checks").forEach(this::take);
            ready = health.isDown() ? 0 : 1;
        } catch (RuntimeException e) {
            ready = 0;
            LOG.debugf("readiness cannot be asked for cause=%s", e);
        }
    }

    private void take(JsonValue value) {
        JsonObject check = value.asJsonObject();
        String name = token(check.getString("name"));
        if (checks.put(name, UP.equals(check.getString("status")) ? 1 : 0) == null) {
            Gauge.builder("csp.ready.check", () -> checks.get(name))
                    .description("Whether one check of the readiness is up")
                    .tags(Tags.of("check", name))
                    .register(registry);
        }
    }

    /** {@code Database connections health check} as {@code database-connections}. */
    private static String token(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" health check", "").replaceAll("[^a-z0-9]+", "-");
    }
}
