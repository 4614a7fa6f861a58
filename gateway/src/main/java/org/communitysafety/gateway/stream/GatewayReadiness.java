package org.communitysafety.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.gateway.routing.ServiceStates;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * First ready when the whole platform has been, and its plans and their first status are here; from then on only the
 * gateway's own state counts.
 */
@Readiness
@ApplicationScoped
public class GatewayReadiness implements HealthCheck {
    private final ServiceStates services;
    private final LiveState state;
    private final Boards boards;
    private volatile boolean hasBeenReady;

    GatewayReadiness(ServiceStates services, LiveState state, Boards boards) {
        this.services = services;
        this.state = state;
        this.boards = boards;
    }

    @Override
    public HealthCheckResponse call() {
        boolean judged = hasBeenReady || boards.anyJudged();
        hasBeenReady |= services.haveAllBeenReady() && state.isLoaded() && judged;
        return HealthCheckResponse.named("platform")
                .status(hasBeenReady && state.isLoaded())
                .withData("allServicesHaveBeenReady", services.haveAllBeenReady())
                .withData("topicsLoaded", state.isLoaded())
                .withData("plansJudged", judged)
                .build();
    }
}
