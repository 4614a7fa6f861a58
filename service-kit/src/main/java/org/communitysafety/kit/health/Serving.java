package org.communitysafety.kit.health;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether requests should be led here, at {@code /q/health/group/serving}: from the start until it is told to end. Unlike
 * readiness it does not rest on Kafka or PostgreSQL. While one of them is away every instance lacks it alike, and this one still
 * takes events in, shows figures, or says when to come again, where a balancer without instances can do nothing.
 */
@HealthGroup(Serving.GROUP)
@ApplicationScoped
public class Serving implements HealthCheck {
    /** With it go the checks that what an instance reads once at its start is there. */
    public static final String GROUP = "serving";

    private volatile boolean ending;

    void end(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
    }

    void end(@Observes ShutdownEvent told) {
        ending = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(GROUP).status(!ending).build();
    }
}
