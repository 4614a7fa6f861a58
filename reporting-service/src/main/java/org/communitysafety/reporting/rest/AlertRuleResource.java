package org.communitysafety.reporting.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communitysafety.kit.web.Caller;
import org.communitysafety.reporting.application.WatchRules;
import org.communitysafety.reporting.application.WatchRules.Outcome;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The rules that people set: thresholds, sudden clusters, groups with nobody in them. */
@Path("/api/v1/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
public class AlertRuleResource {
    private final WatchRules rules;

    AlertRuleResource(WatchRules rules) {
        this.rules = rules;
    }

    @GET
    public PageView<AlertRuleView> list() {
        return new PageView<>(rules.current().stream().map(AlertRuleView::of).toList(), null);
    }

    @GET
    @Path("/{id}")
    public AlertRuleView read(@RestPath String id) {
        return rules.find(id).map(AlertRuleView::of).orElseThrow(() -> Question.notFound("there is no such rule"));
    }

    /** Sets a rule; 201 when it is new, a change is a new version. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@RestPath String id, @RestHeader(Caller.HEADER) String caller, AlertRuleRequest request) {
        Outcome outcome = rules.put(new AlertRuleReading(rules.indicators()).read(id, request), Caller.of(caller));
        return Response.status(outcome.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(AlertRuleView.of(outcome.rule()))
                .build();
    }

    /** Removes a rule and ends its alerts. */
    @DELETE
    @Path("/{id}")
    public void remove(@RestPath String id, @RestHeader(Caller.HEADER) String caller) {
        if (!rules.remove(id, Caller.of(caller))) {
            throw Question.notFound("there is no such rule");
        }
    }
}
