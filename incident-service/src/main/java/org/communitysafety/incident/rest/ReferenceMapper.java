package org.communitysafety.incident.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.communitysafety.incident.application.ReferenceNotLoadedException;
import org.communitysafety.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** While reference data is loading, events are not refused but asked to come again. */
public class ReferenceMapper {
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    public Response loading(ReferenceNotLoadedException e, UriInfo uri) {
        return Problem.unavailable(
                        "the platform is still reading its agencies and pathways; nothing was taken",
                        RETRY_AFTER_SECONDS)
                .at(uri.getRequestUri().getPath())
                .toResponse();
    }
}
