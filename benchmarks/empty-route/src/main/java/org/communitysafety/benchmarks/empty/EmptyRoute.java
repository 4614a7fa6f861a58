package org.communitysafety.benchmarks.empty;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads a body to its end and answers 202 with nothing: the most that incident-service could answer on its server. */
@Path("/api/v1/incidents")
public class EmptyRoute {
    @POST
    public Response take(InputStream body) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        return Response.accepted().build();
    }
}
