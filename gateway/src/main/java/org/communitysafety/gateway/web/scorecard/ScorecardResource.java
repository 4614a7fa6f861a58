package org.communitysafety.gateway.web.scorecard;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The scorecard page. It is made from what the stream carries, so that a page and a stream never disagree, and it shows the
 * last known figures while a service is away; the answer is then 503 and says so. What lies in the past is asked of the
 * service that keeps it.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ScorecardResource {
    private static final int REFUSED = 422;

    private final Boards boards;
    private final PageFrames frames;
    private final ScorecardViews views;
    private final PastScorecards past;
    private final LastBoard lastBoard;
    private final Clock clock;

    ScorecardResource(
            Boards boards,
            PageFrames frames,
            ScorecardViews views,
            PastScorecards past,
            LastBoard lastBoard,
            Clock clock) {
        this.boards = boards;
        this.frames = frames;
        this.views = views;
        this.past = past;
        this.lastBoard = lastBoard;
        this.clock = clock;
    }

    /** What may be asked stands at {@link ScorecardQuestion}. */
    @GET
    @Blocking
    public RestResponse<String> page(@Context UriInfo address) {
        ScorecardQuestion asked = ScorecardQuestion.of(address.getQueryParameters(), clock.instant());
        return frames.ofPlan(Section.SCORECARD, asked.plan(), frame -> page(frame, asked));
    }

    private RestResponse<String> page(Frame frame, ScorecardQuestion asked) {
        Board now = boards.of(frame.planId()).orElseThrow();
        List<Reply.Fault> faults = Stream.concat(
                        asked.faults().stream(),
                        asked.isOfThePast() ? Stream.empty() : new ScorecardParts(now).faults(asked).stream())
                .toList();
        if (!faults.isEmpty()) {
            return refused(frame, asked, now, faults);
        }
        if (!asked.isOfThePast()) {
            boolean standsStill = frame.silent().contains(Service.REPORTING.toString());
            return answer(standsStill ? PastScorecards.UNAVAILABLE : 200, frame, asked, now);
        }
        PastScorecards.Answer then = past.ask(frame.plan(), asked.asOf(), asked.knownAt());
        if (then.board() != null) {
            return answer(200, frame, asked, then.board());
        }
        return then.status() == PastScorecards.UNAVAILABLE
                ? frames.unanswered(frame, "The scorecard of that day")
                : refused(frame, asked, now, then.faults());
    }

    private RestResponse<String> answer(int status, Frame frame, ScorecardQuestion asked, Board board) {
        QuestionView question = QuestionViews.of(frame.planId(), asked, new ScorecardParts(board), List.of());
        ScorecardView card = views.of(board, asked, comparison(frame, asked));
        TemplateInstance page = asked.kiosk()
                ? ScorecardPages.kiosk(frame, card, question)
                : ScorecardPages.page(frame, card, question);
        return frames.answer(status, page);
    }

    /** With the day that was asked for; without one, with what the board last had. */
    private Comparison comparison(Frame frame, ScorecardQuestion asked) {
        if (asked.since() != null) {
            return Comparison.withDay(
                    Moments.inWords(asked.typed().since(), asked.since()), past.ask(frame.plan(), null, asked.since()));
        }
        boolean away = frame.silent().contains(Service.REPORTING.toString());
        return asked.isOfThePast() || away ? Comparison.NONE : lastBoard.of(frame.plan());
    }

    private RestResponse<String> refused(Frame frame, ScorecardQuestion asked, Board now, List<Reply.Fault> faults) {
        QuestionView question = QuestionViews.of(frame.planId(), asked, new ScorecardParts(now), faults);
        return frames.answer(REFUSED, ScorecardPages.page(frame, null, question));
    }
}
