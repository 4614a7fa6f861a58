package org.communitysafety.reporting.messaging;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.kit.health.Serving;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once plans, their figures, and areas and indicators are known, so that no reader sees a scorecard still empty; stays so. */
@Readiness
@HealthGroup(Serving.GROUP)
@ApplicationScoped
class PlansReadiness implements HealthCheck {
    private final Consumers consumers;

    PlansReadiness(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("plans")
                .status(consumers.haveWhatIsDefined())
                .build();
    }
}
