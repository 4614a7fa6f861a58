package org.communitysafety.gateway.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.access.Unanswered;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.routing.ServiceStates;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.stream.LiveState;
import org.jboss.resteasy.reactive.RestResponse;

/** Puts pages into their frame, and says why there is none. */
@ApplicationScoped
public class PageFrames {
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final Boards boards;
    private final LiveState state;
    private final ServiceStates services;

    PageFrames(Boards boards, LiveState state, ServiceStates services) {
        this.boards = boards;
        this.state = state;
        this.services = services;
    }

    /**
     * A page about a plan.
     *
     * @param asked a plan; null for the first one that is not fictional
     * @param page makes the answer, or {@link #notice} where it cannot
     */
    public RestResponse<String> ofPlan(Section section, String asked, Function<Frame, RestResponse<String>> page) {
        List<PlanPublished> plans = boards.plans();
        if (!state.isLoaded() || plans.isEmpty()) {
            return notice(
                    withoutPlan(section),
                    UNAVAILABLE,
                    "The figures are being loaded",
                    "Please try again in a few seconds.");
        }
        Optional<PlanPublished> plan =
                boards.of(asked == null ? plans.get(0).plan() : asked).map(Board::plan);
        return plan.isEmpty()
                ? notice(withoutPlan(section), NOT_FOUND, "There is no such plan", "Choose one of the plans below.")
                : whole(frame(section, plan.get()), page);
    }

    private RestResponse<String> whole(Frame frame, Function<Frame, RestResponse<String>> page) {
        try {
            return page.apply(frame);
        } catch (Unanswered nobody) {
            return unanswered(frame, "The figures");
        }
    }

    /** The frame of a page that is about no plan. */
    public Frame withoutPlan(Section section) {
        return frame(section, null);
    }

    /** Instead of a page: what is the matter. */
    public RestResponse<String> notice(Frame frame, int status, String title, String message) {
        return answer(status, Pages.notice(frame, title, message));
    }

    /** A service that did not answer, or not with what was asked for. */
    public RestResponse<String> unanswered(Frame frame, String what) {
        return notice(
                frame,
                UNAVAILABLE,
                what + " cannot be shown",
                "The service that knows them did not answer. Please try again in a few seconds.");
    }

    public RestResponse<String> answer(TemplateInstance page) {
        return answer(200, page);
    }

    /** @param status 200 unless the page says that something is the matter */
    public RestResponse<String> answer(int status, TemplateInstance page) {
        RestResponse.ResponseBuilder<String> answer = RestResponse.ResponseBuilder.<String>create(status)
                .entity(page.render())
                .header("Cache-Control", "no-store");
        return (status == UNAVAILABLE ? answer.header("Retry-After", 2) : answer).build();
    }

    /** After a form was taken: the browser asks for the page anew, and a reload sends nothing twice. */
    public RestResponse<String> seeOther(String address) {
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .header("Location", address)
                .build();
    }

    private Frame frame(Section section, PlanPublished plan) {
        String id = plan == null ? null : plan.plan();
        Section ofPlans = section.isOfPlan() ? section : Section.SCORECARD;
        return new Frame(
                section,
                plan,
                boards.plans().stream()
                        .map(each -> new Frame.PlanLink(
                                ofPlans.address(each.plan()),
                                each.title(),
                                each.plan().equals(id),
                                each.fictional()))
                        .toList(),
                Stream.of(Section.values())
                        .map(each -> new Frame.SectionLink(
                                each.address(each.isOfPlan() ? id : null), each.title(), each == section))
                        .toList(),
                services.silent().stream().map(Service::toString).toList());
    }
}
