package org.communitysafety.gateway.stream;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.gateway.identity.PurposeConfig;
import org.communitysafety.gateway.routing.ServiceStates;
import org.communitysafety.kit.health.Serving;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * First ready when the whole platform has been, and its plans and their first status are here; from then on only the
 * gateway's own state counts. It also says whether records may be made up here.
 */
@Readiness
@HealthGroup(Serving.GROUP)
@ApplicationScoped
public class GatewayReadiness implements HealthCheck {
    private final ServiceStates services;
    private final LiveState state;
    private final Boards boards;
    private final PurposeConfig purpose;
    private volatile boolean hasBeenReady;

    GatewayReadiness(ServiceStates services, LiveState state, Boards boards, PurposeConfig purpose) {
        this.services = services;
        this.state = state;
        this.boards = boards;
        this.purpose = purpose;
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
                .withData("staging", purpose.staging())
                .build();
    }
}
