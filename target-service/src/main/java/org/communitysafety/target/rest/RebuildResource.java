package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.RebuildInBackground;
import org.communitysafety.target.application.RebuildRunningException;
import org.jboss.resteasy.reactive.RestResponse;

/** The aggregates made anew from the facts, while events are taken in. */
@Path("/api/v1/rebuild")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {
    private final RebuildInBackground rebuild;

    public RebuildResource(RebuildInBackground rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    public RestResponse<RebuildView> start() {
        try {
            return RestResponse.status(RestResponse.Status.ACCEPTED, RebuildView.of(rebuild.start()));
        } catch (RebuildRunningException e) {
            throw new ProblemException(Problem.of(409, "a rebuild is running; wait until it is done"));
        }
    }

    @GET
    public RebuildView newest() {
        return RebuildView.of(rebuild.newest());
    }
}
