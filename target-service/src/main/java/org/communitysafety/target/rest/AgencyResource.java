package org.communitysafety.target.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.KeepAgencies;

/** The partner agencies. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyResource {
    private final KeepAgencies agencies;
    private final Clock clock;

    public AgencyResource(KeepAgencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @GET
    public ListView<AgencyView> all() {
        return ListView.whole(agencies.all().stream().map(AgencyView::of).toList());
    }

    @GET
    @Path("/{id}")
    public AgencyView one(@PathParam("id") String id) {
        return agencies.all().stream()
                .filter(agency -> agency.id().value().equals(id))
                .map(AgencyView::of)
                .findFirst()
                .orElseThrow(() -> Questions.missing("there is no such agency, see /api/v1/agencies"));
    }

    /** 201 for a new agency; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, AgencyRequest request) {
        if (request == null) {
            throw new ProblemException(Problem.of(400, "an agency is expected in the body"));
        }
        KeepAgencies.Outcome outcome = agencies.put(request.toAgency(id, clock));
        Response.ResponseBuilder answer =
                outcome.created() ? Response.created(URI.create("/api/v1/agencies/" + id)) : Response.ok();
        return answer.entity(AgencyView.of(outcome.agency())).build();
    }
}
