package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.communitysafety.target.application.VerifyInBackground;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether the figures are what the facts say, and the facts what the events say. */
@Path("/api/v1/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
    private final VerifyInBackground verification;

    public VerificationResource(VerifyInBackground verification) {
        this.verification = verification;
    }

    @POST
    public RestResponse<VerificationView> start() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, VerificationView.of(verification.start()));
    }

    @GET
    public VerificationView newest() {
        return VerificationView.of(verification.newest());
    }
}
