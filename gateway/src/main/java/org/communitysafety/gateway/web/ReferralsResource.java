package org.communitysafety.gateway.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a plan's referrals: asked of target-service when it is opened, for no stream carries them. */
@Path("/referrals")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReferralsResource {
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final PageCalls calls;
    private final Clock clock;

    ReferralsResource(PageFrames frames, PageCalls calls, Clock clock) {
        this.frames = frames;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * @param asked a plan; without it the first one that is not fictional
     * @param named a period; without it the financial year that is running
     */
    @GET
    @Blocking
    public RestResponse<String> page(@QueryParam("plan") String asked, @QueryParam("period") String named) {
        return frames.ofPlan(Section.REFERRALS, asked, frame -> {
            Optional<Period> period = named == null ? Optional.of(running()) : Period.tryParse(named);
            return period.isEmpty()
                    ? frames.notice(frame, NOT_FOUND, "There is no such period", "A period is " + Period.FORM + ".")
                    : page(frame, period.get());
        });
    }

    private RestResponse<String> page(Frame frame, Period period) {
        String question = Addresses.of(
                "pathway-figures", "area", frame.plan().area(), "period", period.toString());
        return calls.read(question, PathwayFigures.class)
                .map(figures -> frames.answer(Pages.referrals(frame, ReferralsView.of(period, figures))))
                .orElseGet(() -> frames.unanswered(frame, "The referrals"));
    }

    private Period running() {
        return Period.containing(PartnershipTime.dateOf(clock.instant()), Period.Kind.FINANCIAL_YEAR);
    }
}
