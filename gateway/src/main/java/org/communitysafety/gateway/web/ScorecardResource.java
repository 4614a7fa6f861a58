package org.communitysafety.gateway.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.stream.Boards;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The scorecard page. It is made from what the stream carries, so that a page and a stream never disagree, and it shows the
 * last known figures while a service is away; the answer is then 503 and says so.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ScorecardResource {
    private static final int UNAVAILABLE = 503;

    private final Boards boards;
    private final PageFrames frames;
    private final PageViews views;

    ScorecardResource(Boards boards, PageFrames frames, PageViews views) {
        this.boards = boards;
        this.frames = frames;
        this.views = views;
    }

    /** @param asked a plan; without it the first one that is not fictional */
    @GET
    @Blocking
    public RestResponse<String> page(@QueryParam("plan") String asked) {
        return frames.ofPlan(Section.SCORECARD, asked, frame -> {
            PageView page = views.of(boards.of(frame.planId()).orElseThrow());
            boolean standsStill = frame.silent().contains(Service.REPORTING.toString());
            return frames.answer(standsStill ? UNAVAILABLE : 200, Pages.scorecard(frame, page));
        });
    }
}
