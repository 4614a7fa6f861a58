package org.communitysafety.gateway.web.about;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the data come from, how they are judged, and what readers are promised. */
@Path("/about")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AboutResource {
    private final PageFrames frames;
    private final Boards boards;
    private final AboutView page;

    AboutResource(PageFrames frames, Boards boards, AboutConfig config) {
        this.frames = frames;
        this.boards = boards;
        this.page = AboutView.of(config);
    }

    @GET
    @Blocking
    public RestResponse<String> page() {
        return frames.answer(AboutPages.about(
                frames.withoutPlan(Section.ABOUT),
                page,
                boards.plans().stream().map(PlanDefinitions::of).toList()));
    }
}
