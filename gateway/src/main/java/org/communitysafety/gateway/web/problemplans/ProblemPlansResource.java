package org.communitysafety.gateway.web.problemplans;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.communitysafety.gateway.web.problemplans.ProblemPlanView.Annotations;
import org.jboss.resteasy.reactive.RestResponse;

/** Problem plans of the agencies behind a plan's area, asked of target-service when they are looked at. */
@Path("/problem-plans")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ProblemPlansResource {
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final PageCalls calls;
    private final Boards boards;
    private final Reference reference;

    ProblemPlansResource(PageFrames frames, PageCalls calls, Boards boards, Reference reference) {
        this.frames = frames;
        this.calls = calls;
        this.boards = boards;
        this.reference = reference;
    }

    /** @param asked a plan; without it the first one that is not fictional */
    @GET
    @Blocking
    public RestResponse<String> list(@QueryParam("plan") String asked, @QueryParam("csv") String csv) {
        return frames.ofPlan(Section.PROBLEM_PLANS, asked, frame -> {
            Optional<ProblemPlansView> view = calls.read("problem-plans", ProblemPlan.Several.class)
                    .filter(read -> read.items() != null)
                    .map(read -> ProblemPlansView.of(concerning(read.items(), frame), frame.planId(), reference));
            return view.map(page -> Csv.of(csv, Stream.of(page.table()))
                            .orElseGet(() -> frames.answer(ProblemPlanPages.list(frame, page))))
                    .orElseGet(() -> frames.unanswered(frame, "The problem plans"));
        });
    }

    @GET
    @Path("/{id}")
    @Blocking
    public RestResponse<String> plan(@PathParam("id") String id, @QueryParam("plan") String asked) {
        return frames.ofPlan(
                Section.PROBLEM_PLANS,
                asked,
                frame -> ofProblemPlan(
                        frame,
                        id,
                        versions -> frames.answer(ProblemPlanPages.plan(
                                frame,
                                ProblemPlanView.of(
                                        versions,
                                        frame.planId(),
                                        boards.of(frame.planId()).orElseThrow().alerts(),
                                        annotations(newest(versions)),
                                        reference)))));
    }

    /** By the figures as they are now. */
    @GET
    @Path("/{id}/evaluation")
    @Blocking
    public RestResponse<String> evaluation(
            @PathParam("id") String id, @QueryParam("plan") String asked, @QueryParam("csv") String csv) {
        return frames.ofPlan(
                Section.PROBLEM_PLANS,
                asked,
                frame -> ofProblemPlan(frame, id, versions -> calls.read(address(id) + "/evaluation", Evaluation.class)
                        .map(found -> EvaluationView.of(
                                newest(versions), found, ProblemPlansView.address(id, frame.planId()), reference))
                        .map(page -> Csv.of(
                                        csv,
                                        Stream.of(page.groups(), page.figures()).filter(Objects::nonNull))
                                .orElseGet(() -> frames.answer(ProblemPlanPages.evaluation(frame, page))))
                        .orElseGet(() -> frames.unanswered(frame, "The evaluation"))));
    }

    private RestResponse<String> ofProblemPlan(
            Frame frame, String id, Function<List<ProblemPlan>, RestResponse<String>> page) {
        Reply reply = calls.get(address(id) + "/versions");
        if (reply.status() == NOT_FOUND) {
            return frames.notice(
                    frame,
                    NOT_FOUND,
                    "There is no such problem plan",
                    "The list of problem plans has those there are.");
        }
        return reply.as(ProblemPlan.Several.class)
                .filter(read -> read.items() != null && !read.items().isEmpty())
                .map(read -> page.apply(read.items()))
                .orElseGet(() -> frames.unanswered(frame, "The problem plan"));
    }

    /** Those whose owner has to do with the plan's area. */
    private List<ProblemPlan> concerning(List<ProblemPlan> plans, Frame frame) {
        return plans.stream()
                .filter(plan ->
                        reference.concernsArea(plan.owner(), frame.plan().area()))
                .toList();
    }

    /** Null while they are not known, and where no indicator is named. */
    private Annotations annotations(ProblemPlan plan) {
        return plan.evaluation() == null
                ? null
                : calls.read(
                                Addresses.of(
                                        "annotations",
                                        "indicator",
                                        plan.evaluation().indicator()),
                                Annotations.class)
                        .orElse(null);
    }

    private static ProblemPlan newest(List<ProblemPlan> versions) {
        return versions.get(versions.size() - 1);
    }

    private static String address(String id) {
        return "problem-plans/" + Addresses.encoded(id);
    }
}
