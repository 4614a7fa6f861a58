package org.communitysafety.target.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.KeepPathways;
import org.communitysafety.target.application.ReadReferrals;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralState;
import org.communitysafety.vocabulary.AgencyId;

/** Pathways in the form of a pathway file, and what became of the referrals on them. Persons are never shown. */
@Path("/api/v1/pathways")
@Produces(MediaType.APPLICATION_JSON)
public class PathwayResource {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final KeepPathways pathways;
    private final ReadReferrals referrals;

    public PathwayResource(KeepPathways pathways, ReadReferrals referrals) {
        this.pathways = pathways;
        this.referrals = referrals;
    }

    @GET
    public ListView<Pathway> all() {
        return ListView.whole(pathways.current());
    }

    @GET
    @Path("/{id}")
    public Pathway one(@PathParam("id") String id) {
        return pathways.find(id).orElseThrow(PathwayResource::missing);
    }

    /** 201 for a new pathway; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, Pathway pathway) {
        if (pathway == null) {
            throw new ProblemException(Problem.of(400, "a pathway is expected in the body"));
        }
        if (!id.equals(pathway.pathway())) {
            throw Questions.refused(
                    List.of(new Refusal("/pathway", "differs-from-path", "the pathway has the identifier of the path")),
                    "the pathway was not taken");
        }
        KeepPathways.Outcome outcome = pathways.put(pathway);
        if (!outcome.refusals().isEmpty()) {
            throw Questions.refused(outcome.refusals(), "the pathway was not taken");
        }
        Response.ResponseBuilder answer =
                outcome.created() ? Response.created(URI.create("/api/v1/pathways/" + id)) : Response.ok();
        return answer.entity(outcome.pathway()).build();
    }

    @GET
    @Path("/{id}/referrals")
    public ListView<ReferralView> referrals(@PathParam("id") String id, @Context UriInfo uri) {
        Pathway pathway = one(id);
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<ReferralState> state = questions.one(
                "state",
                ReferralState::of,
                "unknown-state",
                "one of unopened, made, accepted, active, left, refused, closed");
        Optional<Boolean> overdue = questions.one("overdue", PathwayResource::flag, "malformed-flag", "true or false");
        Optional<LocalDate> asOf =
                questions.one("asOf", PathwayResource::date, "malformed-date", "a date is 2021-04-01");
        Optional<ReferralKey> after = after(questions);
        int limit = questions.limit(USUAL_PAGE, LARGEST_PAGE);
        questions.done();
        ReadReferrals.Page page = referrals.find(new ReadReferrals.Search(
                id, asOf.orElse(null), state.orElse(null), overdue.orElse(null), after.orElse(null), limit));
        List<ReferralView> items = page.lives().stream()
                .map(life -> ReferralView.of(life, pathway, page.asOf()))
                .toList();
        return new ListView<>(items, ListView.next(uri, cursor(page)));
    }

    /** Those of as many referrals as a page holds. */
    @GET
    @Path("/{id}/findings")
    public ListView<FindingView> findings(@PathParam("id") String id, @Context UriInfo uri) {
        one(id);
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<ReferralKey> after = after(questions);
        int limit = questions.limit(USUAL_PAGE, LARGEST_PAGE);
        questions.done();
        ReadReferrals.Page page = referrals.faulty(id, after.orElse(null), limit);
        List<FindingView> items = page.lives().stream()
                .flatMap(life -> life.findings().stream())
                .map(FindingView::of)
                .toList();
        return new ListView<>(items, ListView.next(uri, cursor(page)));
    }

    private static Optional<ReferralKey> after(Questions questions) {
        return questions.cursor(parts -> new ReferralKey(new AgencyId(parts[0]), parts[1]));
    }

    private static String cursor(ReadReferrals.Page page) {
        return page.next() == null
                ? null
                : Questions.cursorOf(page.next().agency(), page.next().reference());
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(PathwayResource::isOfOurTime);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL's dates end before Java's do. */
    private static boolean isOfOurTime(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static ProblemException missing() {
        return Questions.missing("there is no such pathway, see /api/v1/pathways");
    }
}
