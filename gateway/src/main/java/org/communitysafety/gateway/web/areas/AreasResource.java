package org.communitysafety.gateway.web.areas;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.communitysafety.gateway.web.Table;
import org.jboss.resteasy.reactive.RestResponse;

/** Where harm is concentrated in a plan's area, and what is known of one area: asked of the services when it is opened. */
@Path("/areas")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AreasResource {
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final AreaQuestions questions;
    private final Choosing choosing;
    private final AreasReading areas;
    private final AreaReading area;

    AreasResource(PageFrames frames, AreaQuestions questions, Choosing choosing, AreasReading areas, AreaReading area) {
        this.frames = frames;
        this.questions = questions;
        this.choosing = choosing;
        this.areas = areas;
        this.area = area;
    }

    /**
     * The areas side by side.
     *
     * @param plan without it the first one that is not fictional
     * @param csv the table that is asked for as a file; null for the page
     */
    @GET
    @Blocking
    public RestResponse<String> page(
            @Context UriInfo uri, @QueryParam("plan") String plan, @QueryParam("csv") String csv) {
        return frames.ofPlan(Section.AREAS, plan, frame -> page(frame, Asked.of(uri.getQueryParameters()), csv));
    }

    /**
     * One area.
     *
     * @param plan as of {@link #page}
     * @param csv as of {@link #page}
     */
    @GET
    @Path("/{code}")
    @Blocking
    public RestResponse<String> area(
            @PathParam("code") String code,
            @Context UriInfo uri,
            @QueryParam("plan") String plan,
            @QueryParam("csv") String csv) {
        return frames.ofPlan(Section.AREAS, plan, frame -> area(frame, code, Asked.of(uri.getQueryParameters()), csv));
    }

    private RestResponse<String> page(Frame frame, Asked asked, String csv) {
        Optional<List<Answers.Indicator>> indicators = questions.indicators();
        if (indicators.isEmpty()) {
            return frames.unanswered(frame, "The areas");
        }
        return choosing.of(asked, frame.plan(), indicators.get())
                .map(choice -> {
                    AreasView page = areas.of(choice, frame.plan());
                    return answer(csv, page.tables(), AreaPages.areas(frame, page));
                })
                .orElseGet(() -> unknown(frame));
    }

    private RestResponse<String> area(Frame frame, String code, Asked asked, String csv) {
        Reply reply = questions.area(code);
        if (reply.status() == NOT_FOUND) {
            return frames.notice(frame, NOT_FOUND, "There is no such area", "Choose one on the page of areas.");
        }
        Optional<Answers.Area> found = reply.as(Answers.Area.class);
        Optional<List<Answers.Indicator>> indicators = questions.indicators();
        if (found.isEmpty() || indicators.isEmpty()) {
            return frames.unanswered(frame, "The area");
        }
        return Catalogue.of(indicators.get(), frame.plan(), asked.indicator(), asked.harm())
                .flatMap(catalogue -> area.of(found.get(), catalogue, asked.period(), frame.plan()))
                .map(page -> answer(csv, page.tables(), AreaPages.area(frame, page)))
                .orElseGet(() -> unknown(frame));
    }

    /** The page, or the table of it that is asked for as a file. */
    private RestResponse<String> answer(String csv, Stream<Table> tables, TemplateInstance page) {
        return csv == null
                ? frames.answer(page)
                : Csv.of(csv, tables).orElseGet(() -> RestResponse.status(RestResponse.Status.NOT_FOUND));
    }

    private RestResponse<String> unknown(Frame frame) {
        return frames.notice(
                frame,
                NOT_FOUND,
                "There is nothing like that to show",
                "An indicator, level, period, measure or denominator in the address is not known.");
    }
}
