package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.communitysafety.incident.application.ReadReferrals;
import org.communitysafety.incident.application.ReferralEvent;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.Pathway;
import org.communitysafety.incident.rest.formats.MeetingColumns;
import org.communitysafety.incident.rest.formats.StepColumns;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.vocabulary.RegisterId;

/** Steps of referrals and meetings of panels in, and the register of them out. */
@Path("/api/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
public class ReferralResource {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int RETRY_AFTER_SECONDS = 1;

    private final Reception reception;
    private final ReadReferrals register;

    ReferralResource(Reception reception, ReadReferrals register) {
        this.reception = reception;
        this.register = register;
    }

    @POST
    public CompletionStage<Response> take(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return reception.take(Intake.REFERRALS, body, headers, uri);
    }

    @GET
    public Page<ReferralSummaryView> list(@Context UriInfo uri) {
        int limit = Page.limit(uri);
        return Page.of(
                register.referrals(ReferralFilter.of(uri, limit + 1)), limit, uri, ReferralSummaryView::of, summary ->
                        new String[] {summary.openedOn().toString(), summary.id() + "/" + summary.pathway()});
    }

    /** What was just accepted is on its way into the register: the answer to come again in a second is not a refusal. */
    @GET
    @Path("/{id}")
    public ReferralView read(@PathParam("id") String id) {
        List<ReferralEvent> events =
                IDENTIFIER.matcher(id).matches() ? register.referral(new RegisterId(id)) : List.of();
        if (events.isEmpty()) {
            throw notYet("the register has no such referral (yet)");
        }
        return ReferralView.of(events);
    }

    @GET
    @Path("/meetings/{id}")
    public MeetingView meeting(@PathParam("id") String id) {
        return Optional.of(id)
                .filter(given -> IDENTIFIER.matcher(given).matches())
                .flatMap(given -> register.meeting(new RegisterId(given)))
                .map(MeetingView::of)
                .orElseThrow(() -> notYet("the register has no such meeting (yet)"));
    }

    /** The header line of a file of steps, to be filled in with a spreadsheet. */
    @GET
    @Path("/template")
    @Produces("text/csv; charset=UTF-8")
    public Response template(@QueryParam("pathway") String id) {
        Pathway pathway = id == null || id.isEmpty()
                ? null
                : register.pathway(id)
                        .orElseThrow(() -> Refused.parameter("pathway", "a pathway: GET /api/v1/pathways lists them"));
        String name = (pathway == null ? "referrals" : pathway.id()) + ".csv";
        return file(name, StepColumns.header(pathway));
    }

    /** The header line of a file of meetings. */
    @GET
    @Path("/meetings/template")
    @Produces("text/csv; charset=UTF-8")
    public Response meetingTemplate() {
        return file("meetings.csv", MeetingColumns.header());
    }

    private static Response file(String name, String header) {
        return Response.ok(header)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static ProblemException notYet(String detail) {
        return new ProblemException(Problem.of(404, detail).retryAfter(RETRY_AFTER_SECONDS));
    }
}
