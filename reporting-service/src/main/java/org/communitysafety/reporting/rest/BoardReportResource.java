package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.kit.web.Caller;
import org.communitysafety.reporting.application.BoardReports.Frozen;
import org.communitysafety.reporting.application.BoardReports.Listed;
import org.communitysafety.reporting.application.KeepBoardReports;
import org.communitysafety.reporting.application.KeepBoardReports.Freezing;
import org.communitysafety.reporting.application.KeepBoardReports.Published;
import org.communitysafety.reporting.application.ReadScorecard;
import org.communitysafety.reporting.application.Scorecard;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.board.CommentaryDecision;
import org.communitysafety.reporting.rest.BoardReportReading.Wish;
import org.communitysafety.reporting.rest.BoardReportView.Whole;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Scorecards frozen for boards, what is said of them, and what differs between two. */
@Path("/api/v1/board-reports")
@Produces(MediaType.APPLICATION_JSON)
public class BoardReportResource {
    private static final int PAGE = 100;
    private static final String ADDRESS = "/api/v1/board-reports";

    private final KeepBoardReports reports;
    private final ReadScorecard scorecards;
    private final ObjectMapper mapper;
    private final Clock clock;

    BoardReportResource(KeepBoardReports reports, ReadScorecard scorecards, ObjectMapper mapper, Clock clock) {
        this.reports = reports;
        this.scorecards = scorecards;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Newest first. */
    @GET
    public PageView<BoardReportView> list(@RestQuery String plan, @RestQuery("cursor") String cursorText) {
        Question question = new Question();
        Long before = question.cursor(cursorText);
        question.refuseFaults();
        List<Listed> found = reports.list(plan, before, PAGE + 1);
        List<Listed> page = found.subList(0, Math.min(PAGE, found.size()));
        return new PageView<>(
                page.stream().map(BoardReportView::of).toList(),
                found.size() > PAGE ? next(plan, page.get(PAGE - 1).sequence()) : null);
    }

    /** 201 with a new report; 200 with the one that there is, when the same figures were frozen for the meeting before. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response freeze(@RestHeader(Caller.HEADER) String caller, BoardReportRequest request) {
        BoardReportReading reading = new BoardReportReading();
        Wish wish = reading.read(request, clock);
        List<Plan> versions = reading.plan(scorecards.versions(wish.heading().plan(), null));
        Scorecard card = reading.known(
                wish,
                (knownAt, asOf) -> knownAt == null
                        ? Optional.of(scorecards.read(versions, asOf))
                        : scorecards.read(wish.heading().plan(), knownAt, asOf, null));
        Freezing freezing = reports.freeze(wish.heading(), published(card), Caller.of(caller));
        return (freezing.created() ? Response.created(URI.create(ADDRESS + '/' + freezing.id())) : Response.ok())
                .entity(whole(freezing.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    public Whole read(@RestPath String id) {
        return whole(Question.identifier(id));
    }

    /** Signed with the caller's name; 409 once the report is closed. */
    @PUT
    @Path("/{id}/commentary/{measure}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CommentaryView comment(
            @RestPath String id,
            @RestPath String measure,
            @RestHeader(Caller.HEADER) String caller,
            CommentaryRequest request) {
        String text = new BoardReportReading().commentary(request);
        UUID report = frozen(Question.identifier(id)).report().id();
        CommentaryDecision decision = reports.comment(report, measure, text, Caller.of(caller))
                .orElseThrow(() -> Question.notFound("the report has no such measure"));
        if (decision.outcome() == CommentaryDecision.Outcome.REJECTED) {
            throw new ProblemException(Problem.of(409, "the report is closed: nothing more is said of it"));
        }
        return whole(report).commentary().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** A report that is closed already stays so. */
    @POST
    @Path("/{id}/closing")
    public Whole close(@RestPath String id, @RestHeader(Caller.HEADER) String caller) {
        UUID report = frozen(Question.identifier(id)).report().id();
        reports.close(report, Caller.of(caller));
        return whole(report);
    }

    /** @param from another report of the same plan */
    @GET
    @Path("/{id}/differences")
    public DifferencesView differences(@RestPath String id, @RestQuery String from) {
        Frozen now = frozen(Question.identifier(id));
        Optional<Frozen> before = Optional.ofNullable(from)
                .map(Question::identifier)
                .flatMap(reports::find)
                .filter(other -> other.report()
                        .heading()
                        .plan()
                        .equals(now.report().heading().plan()));
        if (before.isEmpty()) {
            Question question = new Question();
            question.fault("from", "unknown-report", "another report of the same plan");
            question.refuseFaults();
        }
        return DifferencesView.of(now, before.orElseThrow());
    }

    private Whole whole(UUID id) {
        Frozen frozen = frozen(id);
        return Whole.of(frozen, reports.commentary(frozen.report().id()));
    }

    private Frozen frozen(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(reports::find)
                .orElseThrow(() -> Question.notFound("there is no such report"));
    }

    private Published published(Scorecard card) {
        ScorecardView answer = ScorecardView.of(card);
        return new Published(card.asOf(), card.knownAt(), written(answer), written(answer.withoutInstant()));
    }

    private String written(ScorecardView answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String next(String plan, long last) {
        UriBuilder next = UriBuilder.fromPath(ADDRESS).queryParam("cursor", Question.cursor(last));
        return (plan == null ? next : next.queryParam("plan", plan)).build().toString();
    }
}
