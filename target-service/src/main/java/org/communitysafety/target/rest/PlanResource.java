package org.communitysafety.target.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.communitysafety.target.application.KeepPlans;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.Refusal;

/** Plans in the form of a plan file. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {
    private final KeepPlans plans;

    public PlanResource(KeepPlans plans) {
        this.plans = plans;
    }

    @GET
    public ListView<Plan> all() {
        return ListView.whole(plans.current());
    }

    @GET
    @Path("/{id}")
    public Plan one(@PathParam("id") String id) {
        return plans.find(id).orElseThrow(PlanResource::missing);
    }

    /** Oldest first, each with the date from which it holds. */
    @GET
    @Path("/{id}/versions")
    public ListView<Plan> versions(@PathParam("id") String id) {
        List<Plan> versions = plans.versions(id);
        if (versions.isEmpty()) {
            throw missing();
        }
        return ListView.whole(versions);
    }

    /** What is said of a deliverable at the end of a quarter; said again, it replaces what was said. */
    @PUT
    @Path("/{id}/targets/{target}/reports/{quarter:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Plan report(
            @PathParam("id") String id,
            @PathParam("target") String target,
            @PathParam("quarter") String quarter,
            ReportRequest request) {
        if (request == null) {
            throw new ProblemException(Problem.of(400, "a report is expected in the body"));
        }
        KeepPlans.Outcome outcome = plans.report(id, target, request.of(quarter))
                .orElseThrow(() -> Questions.missing("there is no such plan, or it has no such deliverable"));
        if (!outcome.refusals().isEmpty()) {
            throw Questions.refused(outcome.refusals(), "the report was not taken");
        }
        return outcome.plan();
    }

    /** 201 for a new plan; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, Plan plan) {
        if (plan == null) {
            throw new ProblemException(Problem.of(400, "a plan is expected in the body"));
        }
        if (!id.equals(plan.plan())) {
            throw Questions.refused(
                    List.of(new Refusal("/plan", "differs-from-path", "the plan has the identifier of the path")),
                    "the plan was not taken");
        }
        KeepPlans.Outcome outcome = plans.put(plan);
        if (!outcome.refusals().isEmpty()) {
            throw Questions.refused(outcome.refusals(), "the plan was not taken");
        }
        Response.ResponseBuilder answer =
                outcome.created() ? Response.created(URI.create("/api/v1/plans/" + id)) : Response.ok();
        return answer.entity(outcome.plan()).build();
    }

    /** Only a fictional plan can be removed. */
    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        return switch (plans.remove(id)) {
            case REMOVED -> Response.noContent().build();
            case UNKNOWN -> throw missing();
            case NOT_FICTIONAL ->
                throw new ProblemException(
                        Problem.of(409, "only a fictional plan can be removed; a real one is kept with its history"));
        };
    }

    private static ProblemException missing() {
        return Questions.missing("there is no such plan, see /api/v1/plans");
    }
}
