package org.communitysafety.target.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.EvaluateIntervention;
import org.communitysafety.target.application.KeepProblemPlans;
import org.communitysafety.target.domain.ProblemPlan;

/** Problem plans by their five stages, and what the figures say of their responses. */
@Path("/api/v1/problem-plans")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemPlanResource {
    private final KeepProblemPlans plans;
    private final EvaluateIntervention evaluations;

    public ProblemPlanResource(KeepProblemPlans plans, EvaluateIntervention evaluations) {
        this.plans = plans;
        this.evaluations = evaluations;
    }

    @GET
    public ListView<ProblemPlan> all() {
        return ListView.whole(plans.current());
    }

    @GET
    @Path("/{id}")
    public ProblemPlan one(@PathParam("id") String id) {
        return plans.find(id).orElseThrow(ProblemPlanResource::missing);
    }

    /** Oldest first, each with the date from which it holds. */
    @GET
    @Path("/{id}/versions")
    public ListView<ProblemPlan> versions(@PathParam("id") String id) {
        List<ProblemPlan> versions = plans.versions(id);
        if (versions.isEmpty()) {
            throw missing();
        }
        return ListView.whole(versions);
    }

    /** By the newest version and the figures as they are now; 200 also where nothing can be judged, and why. */
    @GET
    @Path("/{id}/evaluation")
    public EvaluationView evaluation(@PathParam("id") String id) {
        return EvaluationView.of(evaluations.of(id).orElseThrow(ProblemPlanResource::missing));
    }

    /** 201 for a new plan; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, ProblemPlan plan) {
        PutRecord.check(id, plan, "problemPlan", "a problem plan");
        return PutRecord.answer(plans.put(plan), "/api/v1/problem-plans/" + id, "the problem plan was not taken");
    }

    private static ProblemException missing() {
        return Questions.missing("there is no such problem plan, see /api/v1/problem-plans");
    }
}
