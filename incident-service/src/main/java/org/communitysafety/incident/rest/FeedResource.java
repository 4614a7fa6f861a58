package org.communitysafety.incident.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.communitysafety.incident.domain.Intake;

/** What agencies say they have sent, in. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {
    private final Reception reception;

    FeedResource(Reception reception) {
        this.reception = reception;
    }

    @POST
    public CompletionStage<Response> take(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return reception.take(Intake.FEEDS, body, headers, uri);
    }
}
