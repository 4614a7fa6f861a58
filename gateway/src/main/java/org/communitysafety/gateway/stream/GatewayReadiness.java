package org.communitysafety.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.gateway.routing.ServiceStates;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** First ready when the whole platform has been; from then on only the gateway's own state counts. */
@Readiness
@ApplicationScoped
public class GatewayReadiness implements HealthCheck {
    private final ServiceStates services;
    private final LiveState state;

    GatewayReadiness(ServiceStates services, LiveState state) {
        this.services = services;
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("platform")
                .status(services.haveAllBeenReady() && state.isLoaded())
                .withData("allServicesHaveBeenReady", services.haveAllBeenReady())
                .withData("topicsLoaded", state.isLoaded())
                .build();
    }
}
