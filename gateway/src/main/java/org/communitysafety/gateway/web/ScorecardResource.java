package org.communitysafety.gateway.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.routing.ServiceStates;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.stream.LiveState;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The scorecard page. It is made from what the stream carries, so that a page and a stream never disagree, and it shows the
 * last known figures while a service is away; the answer is then 503 and says so.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ScorecardResource {
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final Boards boards;
    private final LiveState state;
    private final ServiceStates services;
    private final PageViews views;

    ScorecardResource(Boards boards, LiveState state, ServiceStates services, PageViews views) {
        this.boards = boards;
        this.state = state;
        this.services = services;
        this.views = views;
    }

    /** @param asked a plan; without it the first one that is not fictional */
    @GET
    @Blocking
    public RestResponse<String> page(@QueryParam("plan") String asked) {
        List<PlanPublished> plans = boards.plans();
        if (!state.isLoaded() || plans.isEmpty()) {
            return notice(UNAVAILABLE, "The figures are being loaded", "Please try again in a few seconds.", plans);
        }
        String plan = asked == null ? plans.get(0).plan() : asked;
        Optional<Board> board = boards.of(plan);
        if (board.isEmpty()) {
            return notice(NOT_FOUND, "There is no such plan", "Choose one of the plans below.", plans);
        }
        List<String> silent = services.silent().stream().map(Service::toString).toList();
        PageView page = views.of(board.get(), plans, silent);
        boolean standsStill = services.silent().contains(Service.REPORTING);
        return html(standsStill ? UNAVAILABLE : 200, Pages.scorecard(page).render());
    }

    private static RestResponse<String> notice(int status, String title, String message, List<PlanPublished> plans) {
        List<PageView.PlanLink> links = plans.stream()
                .map(plan -> new PageView.PlanLink(plan.plan(), plan.title(), false, plan.fictional()))
                .toList();
        return html(status, Pages.notice(title, message, links).render());
    }

    private static RestResponse<String> html(int status, String body) {
        RestResponse.ResponseBuilder<String> answer =
                RestResponse.ResponseBuilder.<String>create(status).entity(body).header("Cache-Control", "no-store");
        return (status == UNAVAILABLE ? answer.header("Retry-After", 2) : answer).build();
    }
}
