package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.communitysafety.incident.application.RejectsFiles.RejectsFile;
import org.communitysafety.incident.application.RejectsLedger;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.kit.web.Caller;

/** Refused lines, given back to who sent them. */
@Path("/api/v1/imports/{id}/rejects")
public class RejectsResource {
    private final RejectsLedger ledger;

    RejectsResource(RejectsLedger ledger) {
        this.ledger = ledger;
    }

    /** The first part is opened before the answer begins, so that what cannot be opened is said by the status. */
    @GET
    public Response read(@PathParam("id") String id, @HeaderParam(Caller.HEADER) String caller) {
        RejectsFile file = ledger.find(id, Caller.of(caller))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        404, "there are no refused lines here, or their time is over, or others sent them")));
        Optional<byte[]> first = ledger.part(id, 0);
        StreamingOutput parts = out -> write(id, first, out);
        return Response.ok(parts)
                .header("Content-Type", file.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private void write(String id, Optional<byte[]> first, OutputStream out) throws IOException {
        Optional<byte[]> part = first;
        for (int number = 1; part.isPresent(); number++) {
            out.write(part.get());
            part = ledger.part(id, number);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
