package org.communitysafety.gateway.web.referrals;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.communitysafety.contracts.PathwayPublished;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/** Single referrals of a pathway. Whoever opens it stands in the access record. */
@Path("/referrals/{pathway}/records")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReferralRecordsResource {
    private static final int NOT_FOUND = 404;
    private static final String FINDINGS = "findings";
    private static final String WHAT = "The single referrals";

    private final PageFrames frames;
    private final ReferralQuestions questions;
    private final Reference reference;

    ReferralRecordsResource(PageFrames frames, ReferralQuestions questions, Reference reference) {
        this.frames = frames;
        this.questions = questions;
        this.reference = reference;
    }

    /**
     * @param list {@code findings} for what cannot have been so; otherwise the referrals
     * @param state of the referrals; any when left out
     * @param overdue {@code true} for those alone of which something is overdue
     * @param cursor where the page before ended
     */
    @GET
    @Blocking
    public RestResponse<String> records(
            @PathParam("pathway") String id,
            @QueryParam("plan") String plan,
            @QueryParam("list") String list,
            @QueryParam("state") String state,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor) {
        RecordsView.Asked asked =
                new RecordsView.Asked(state == null || state.isBlank() ? null : state, "true".equals(overdue));
        return frames.ofPlan(Section.REFERRALS, plan, frame -> {
            Reply known = questions.pathway(id);
            if (known.status() == NOT_FOUND) {
                return ReferralsResource.noPathway(frames, frame);
            }
            return known.as(PathwayPublished.class)
                    .flatMap(pathway -> FINDINGS.equals(list)
                            ? findings(frame, pathway, cursor)
                            : referrals(frame, pathway, asked, cursor))
                    .map(page -> frames.answer(ReferralPages.records(frame, page)))
                    .orElseGet(() -> frames.unanswered(frame, WHAT));
        });
    }

    private Optional<RecordsView> referrals(
            Frame frame, PathwayPublished pathway, RecordsView.Asked asked, String cursor) {
        return questions
                .referrals(pathway, asked.state(), asked.overdue(), cursor)
                .as(RecordsView.Lives.class)
                .map(lives -> new RecordsView(
                        pathway.title(),
                        path(pathway),
                        false,
                        asked,
                        RecordsView.referrals(pathway, lives.items(), reference::agencyName),
                        next(frame, pathway, null, asked, RecordsView.cursor(lives.next())),
                        Addresses.of("/referrals/" + Addresses.encoded(pathway.pathway()), "plan", frame.planId())));
    }

    private Optional<RecordsView> findings(Frame frame, PathwayPublished pathway, String cursor) {
        RecordsView.Asked all = new RecordsView.Asked(null, false);
        return questions
                .findings(pathway, cursor)
                .as(RecordsView.Findings.class)
                .map(found -> new RecordsView(
                        pathway.title(),
                        path(pathway),
                        true,
                        all,
                        RecordsView.findings(found.items(), reference::agencyName),
                        next(frame, pathway, FINDINGS, all, RecordsView.cursor(found.next())),
                        Addresses.of("/referrals/" + Addresses.encoded(pathway.pathway()), "plan", frame.planId())));
    }

    private static String path(PathwayPublished pathway) {
        return "/referrals/" + Addresses.encoded(pathway.pathway()) + "/records";
    }

    private static String next(
            Frame frame, PathwayPublished pathway, String list, RecordsView.Asked asked, String cursor) {
        return cursor == null
                ? null
                : Addresses.of(
                        path(pathway),
                        "plan",
                        frame.planId(),
                        "list",
                        list,
                        "state",
                        asked.state(),
                        "overdue",
                        asked.overdue() ? "true" : null,
                        "cursor",
                        cursor);
    }
}
