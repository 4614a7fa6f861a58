package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.communitysafety.kit.problem.Fault;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.KeepPlans;
import org.communitysafety.target.application.ReadValues;
import org.communitysafety.target.application.References;
import org.communitysafety.vocabulary.AreaCode;

/** The plans' priorities, and the values of each priority's indicators. */
@Path("/api/v1/priorities")
@Produces(MediaType.APPLICATION_JSON)
public class PriorityResource {
    private final KeepPlans plans;
    private final ReadValues values;
    private final References references;

    public PriorityResource(KeepPlans plans, ReadValues values, References references) {
        this.plans = plans;
        this.values = values;
        this.references = references;
    }

    @GET
    public ListView<PriorityView> all(@QueryParam("plan") String plan) {
        return ListView.whole(priorities(plan));
    }

    @GET
    @Path("/{id}")
    public PriorityView one(@PathParam("id") String id, @QueryParam("plan") String plan) {
        return priority(id, plan);
    }

    /** Where neither area nor level is asked for, the plan's own area. */
    @GET
    @Path("/{id}/values")
    public PriorityValuesView values(
            @PathParam("id") String id, @QueryParam("plan") String plan, @Context UriInfo uri) {
        PriorityView priority = priority(id, plan);
        ReadValues.Page page = values.find(ValueQuestion.read(
                uri.getQueryParameters(), priority.indicators(), new AreaCode(priority.area()), references));
        return new PriorityValuesView(
                priority.id(),
                priority.plan(),
                page.values().stream().map(ValueView::named).toList(),
                ListView.next(uri, IndicatorResource.cursor(page.next())));
    }

    private PriorityView priority(String id, String plan) {
        List<PriorityView> named =
                priorities(plan).stream().filter(p -> p.id().equals(id)).toList();
        if (named.isEmpty()) {
            throw Questions.missing("there is no such priority, see /api/v1/priorities");
        }
        if (named.size() > 1) {
            throw new ProblemException(Problem.of(
                    422, "several plans have this priority", List.of(new Fault("plan", "required", "name the plan"))));
        }
        return named.get(0);
    }

    private List<PriorityView> priorities(String plan) {
        return plans.current().stream()
                .filter(each -> plan == null || plan.isEmpty() || each.plan().equals(plan))
                .flatMap(each -> each.priorities().stream().map(priority -> PriorityView.of(each, priority)))
                .toList();
    }
}
