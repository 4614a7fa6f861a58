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
import java.util.List;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.KeepIndicators;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.target.domain.WeightTable;

/** Tables of what incidents weigh. */
@Path("/api/v1/weights")
@Produces(MediaType.APPLICATION_JSON)
public class WeightResource {
    private static final String REFUSED = "the weights were not taken";

    private final KeepIndicators indicators;
    private final References references;

    public WeightResource(KeepIndicators indicators, References references) {
        this.indicators = indicators;
        this.references = references;
    }

    @GET
    public ListView<WeightTable> all() {
        return ListView.whole(List.copyOf(references.read().indicators().weightTables()));
    }

    @GET
    @Path("/{id}")
    public WeightTable one(@PathParam("id") String id) {
        return references
                .read()
                .indicators()
                .weightTable(id)
                .orElseThrow(() -> Questions.missing("there is no such table of weights, see /api/v1/weights"));
    }

    /** 201 for a new table; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, WeightTable written) {
        if (written == null) {
            throw new ProblemException(Problem.of(400, "a table of weights is expected in the body"));
        }
        if (!id.equals(written.weights())) {
            throw Questions.refused(
                    List.of(new Refusal("/weights", "differs-from-path", "the identifier of the path")), REFUSED);
        }
        KeepIndicators.Outcome<WeightTable> outcome = indicators.put(written);
        if (!outcome.refusals().isEmpty()) {
            throw Questions.refused(outcome.refusals(), REFUSED);
        }
        Response.ResponseBuilder answer =
                outcome.created() ? Response.created(URI.create("/api/v1/weights/" + id)) : Response.ok();
        return answer.entity(outcome.kept()).build();
    }
}
