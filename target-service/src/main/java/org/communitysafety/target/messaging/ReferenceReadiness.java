package org.communitysafety.target.messaging;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.kit.health.Serving;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the shipped areas, agencies and plans are stored and published. */
@Readiness
@HealthGroup(Serving.GROUP)
@ApplicationScoped
public class ReferenceReadiness implements HealthCheck {
    private final Lifecycle lifecycle;

    public ReferenceReadiness(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reference")
                .status(lifecycle.isReady())
                .build();
    }
}
