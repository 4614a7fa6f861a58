package org.communitysafety.gateway.web.definition;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/** What a measure of a plan means: asked of the services when it is opened, for no stream carries it. */
@Path("/measures/{measure}/definition")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DefinitionResource {
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final Definitions definitions;
    private final DefinitionViews views;

    DefinitionResource(PageFrames frames, Definitions definitions, DefinitionViews views) {
        this.frames = frames;
        this.definitions = definitions;
        this.views = views;
    }

    /** @param asked the plan that judges it; without it the first one that is not fictional */
    @GET
    @Blocking
    public RestResponse<String> page(@PathParam("measure") String measure, @QueryParam("plan") String asked) {
        return frames.ofPlan(Section.SCORECARD, asked, frame -> find(frame.plan(), measure)
                .map(found -> page(frame, found))
                .orElseGet(() -> frames.notice(
                        frame, NOT_FOUND, "There is no such measure", "The scorecard has those of this plan.")));
    }

    private RestResponse<String> page(Frame frame, Board.Definition found) {
        return definitions
                .of(frame.planId(), found.measure())
                .map(definition ->
                        frames.answer(DefinitionPages.page(frame, views.of(frame.planId(), found, definition))))
                .orElseGet(() -> frames.unanswered(frame, "The definition"));
    }

    private static Optional<Board.Definition> find(PlanPublished plan, String measure) {
        return plan.targets().stream()
                .flatMap(target -> target.measures().stream().map(each -> new Board.Definition(target, each)))
                .filter(each -> each.measure().id().equals(measure))
                .findFirst();
    }
}
