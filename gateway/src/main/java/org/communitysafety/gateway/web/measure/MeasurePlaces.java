package org.communitysafety.gateway.web.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/** Finds the measure and the area that a page is about, or says which of them there is not. */
@ApplicationScoped
class MeasurePlaces {
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final PageFrames frames;
    private final Boards boards;
    private final MeasureCalls calls;

    MeasurePlaces(PageFrames frames, Boards boards, MeasureCalls calls) {
        this.frames = frames;
        this.boards = boards;
        this.calls = calls;
    }

    /**
     * @param plan null for the first one
     * @param area null for the plan's own
     */
    RestResponse<String> at(String id, String plan, String area, BiFunction<Frame, Place, RestResponse<String>> page) {
        return frames.ofPlan(Section.SCORECARD, plan, frame -> Measure.of(
                        boards.of(frame.planId()).orElseThrow(), id)
                .map(measure -> in(frame, measure, area == null ? judged(frame, measure) : area, page))
                .orElseGet(() -> frames.notice(
                        frame,
                        NOT_FOUND,
                        "There is no such measure",
                        "The scorecard lists the measures of this plan.")));
    }

    private static String judged(Frame frame, Measure measure) {
        return measure.owner() == null ? frame.plan().area() : measure.owner().area();
    }

    private RestResponse<String> in(
            Frame frame, Measure measure, String area, BiFunction<Frame, Place, RestResponse<String>> page) {
        Reply reply = calls.area(area);
        Optional<Answers.Area> found = reply.as(Answers.Area.class);
        if (found.isPresent()) {
            return page.apply(frame, new Place(frame.plan(), measure, found.get()));
        }
        return reply.status() == UNAVAILABLE
                ? frames.unanswered(frame, "The measure")
                : frames.notice(frame, NOT_FOUND, "There is no such area", "An area is a code such as E06000018.");
    }
}
