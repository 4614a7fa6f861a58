package org.communitysafety.gateway.web.referrals;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages of a plan's referrals: asked of target-service when they are opened, for no stream carries them. */
@Path("/referrals")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReferralsResource {
    private static final int NOT_FOUND = 404;
    private static final String WHAT = "The referrals";

    private final PageFrames frames;
    private final ReferralQuestions questions;
    private final Reference reference;
    private final Clock clock;

    ReferralsResource(PageFrames frames, ReferralQuestions questions, Reference reference, Clock clock) {
        this.frames = frames;
        this.questions = questions;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Every pathway.
     *
     * @param asked a plan; without it the first one that is not fictional
     * @param named a period; without it the financial year that is running
     * @param csv a table of the page, as a file
     */
    @GET
    @Blocking
    public RestResponse<String> overview(
            @QueryParam("plan") String asked, @QueryParam("period") String named, @QueryParam("csv") String csv) {
        return frames.ofPlan(
                Section.REFERRALS, asked, frame -> inPeriod(frame, named, period -> overview(frame, period, csv)));
    }

    /** One pathway; parameters as for {@link #overview}. */
    @GET
    @Path("/{pathway}")
    @Blocking
    public RestResponse<String> pathway(
            @PathParam("pathway") String pathway,
            @QueryParam("plan") String asked,
            @QueryParam("period") String named,
            @QueryParam("csv") String csv) {
        return frames.ofPlan(
                Section.REFERRALS,
                asked,
                frame -> inPeriod(frame, named, period -> pathway(frame, pathway, period, csv)));
    }

    private RestResponse<String> inPeriod(Frame frame, String named, Function<Period, RestResponse<String>> page) {
        Optional<Period> period = named == null || named.isBlank()
                ? Optional.of(Period.containing(PartnershipTime.dateOf(clock.instant()), Period.Kind.FINANCIAL_YEAR))
                : Period.tryParse(named.strip());
        return period.map(page)
                .orElseGet(() ->
                        frames.notice(frame, NOT_FOUND, "There is no such period", "A period is " + Period.FORM + "."));
    }

    private RestResponse<String> overview(Frame frame, Period period, String csv) {
        String area = frame.plan().area();
        Optional<PathwayFigures> figures = questions.figures(area, period);
        Optional<PathwayReports> reports = questions.reports(area, period, null);
        if (figures.isEmpty() || reports.isEmpty()) {
            return frames.unanswered(frame, WHAT);
        }
        List<ReferralQuestions.Cohort> cohorts = questions
                .cohorts(area, period, OverviewView.telling(figures.get(), reports.get()))
                .orElse(null);
        OverviewView page =
                OverviewView.of(frame.planId(), period, figures.get(), reports.get(), cohorts, reference::agencyName);
        return Csv.of(csv, page.tables()).orElseGet(() -> frames.answer(ReferralPages.overview(frame, page)));
    }

    private RestResponse<String> pathway(Frame frame, String pathway, Period period, String csv) {
        Reply known = questions.pathway(pathway);
        if (known.status() == NOT_FOUND) {
            return noPathway(frames, frame);
        }
        String area = frame.plan().area();
        Optional<PathwayFigures> figures = questions.figures(area, period);
        Optional<PathwayReports> reports = questions.reports(area, period, pathway);
        if (figures.isEmpty() || reports.isEmpty()) {
            return frames.unanswered(frame, WHAT);
        }
        PathwayView.Answers answers = new PathwayView.Answers(
                figures.get(),
                reports.get(),
                questions.months(pathway + "-opened", area, period).orElse(null),
                questions.months(pathway + "-closed", area, period).orElse(null),
                questions.cohorts(area, period, List.of(pathway)).orElse(null));
        PathwayView page = PathwayView.of(frame.planId(), period, answers, reference::agencyName);
        return Csv.of(csv, page.tables()).orElseGet(() -> frames.answer(ReferralPages.pathway(frame, page)));
    }

    static RestResponse<String> noPathway(PageFrames frames, Frame frame) {
        return frames.notice(
                frame,
                NOT_FOUND,
                "There is no such pathway",
                "The page of referrals lists the pathways that there are.");
    }
}
