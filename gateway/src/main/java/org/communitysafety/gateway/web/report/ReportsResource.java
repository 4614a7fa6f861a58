package org.communitysafety.gateway.web.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.FormFaults;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.communitysafety.vocabulary.PartnershipTime;
import org.jboss.resteasy.reactive.RestResponse;

/** The board reports of a plan: frozen by a form, read as pages and taken away as files. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class ReportsResource {
    private static final Map<String, String> FAULTS = Map.ofEntries(
            Map.entry("/title missing-title", "Enter a title"),
            Map.entry("/title bad-title", "The title must be one line of text"),
            Map.entry("/meetingOn missing-meeting-on", "Enter the day of the meeting"),
            Map.entry("/meetingOn bad-meeting-on", "The day of the meeting must be a real date"),
            Map.entry("/meetingOn bad-date", "The day of the meeting must be before 2200"),
            Map.entry("/asOf bad-as-of", "The day of the figures must be a real date"),
            Map.entry("/asOf bad-date", "The day of the figures must be before 2200"),
            Map.entry("/knownAt bad-known-at", "What was known must be of a real date and time"),
            Map.entry("/knownAt not-yet", "What was known must be of a time in the past"),
            Map.entry("/knownAt nothing-known", "Nothing was known of any measure then"),
            Map.entry("/plan nothing-known", "Nothing is known of any measure of this plan yet"),
            Map.entry("/text missing-text", "Enter a commentary"));
    private static final String REPORTS = "board-reports";
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final PageCalls calls;
    private final ReportFiles files;

    ReportsResource(PageFrames frames, PageCalls calls, ReportFiles files) {
        this.frames = frames;
        this.calls = calls;
        this.files = files;
    }

    /** @param asked a plan; without it the first one that is not fictional */
    @GET
    public RestResponse<String> list(@QueryParam("plan") String asked) {
        return frames.ofPlan(Section.REPORTS, asked, frame -> list(frame, 200, ReportListView.NOTHING, List.of()));
    }

    /** Freezes the plan's scorecard and leads to the report. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> freeze(
            @QueryParam("plan") String asked,
            @FormParam("title") String title,
            @FormParam("meetingOn") String meetingOn,
            @FormParam("asOf") String asOf,
            @FormParam("knownAt") String knownAt) {
        ReportListView.Typed typed =
                new ReportListView.Typed(typed(title), typed(meetingOn), typed(asOf), typed(knownAt));
        return frames.ofPlan(Section.REPORTS, asked, frame -> {
            Reply reply = calls.send("POST", REPORTS, new Wish(frame.planId(), typed));
            return reply.as(BoardReport.class)
                    .map(report -> frames.seeOther(address(report, "")))
                    .orElseGet(() -> list(frame, reply.status(), typed, FormFaults.worded(reply.faults(), FAULTS)));
        });
    }

    /** @param from a report that it is compared with; null for none */
    @GET
    @Path("/{id}")
    public RestResponse<String> report(
            @PathParam("id") String id, @QueryParam("plan") String asked, @QueryParam("from") String from) {
        return ofReport(id, asked, (frame, report) -> page(frame, report, from, null, null));
    }

    @POST
    @Path("/{id}/commentary")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> comment(
            @PathParam("id") String id,
            @QueryParam("plan") String asked,
            @QueryParam("measure") String measure,
            @FormParam("text") String text) {
        ReportPage.Typed typed = new ReportPage.Typed(typed(measure), typed(text));
        String call = address(id) + "/commentary/" + Addresses.encoded(typed.measure());
        Reply reply = calls.send("PUT", call, Map.of("text", typed.text()));
        return ofReport(
                id,
                asked,
                (frame, report) -> reply.isGood()
                        ? frames.seeOther(address(report, "#measure-" + typed.measure()))
                        : page(frame, report, null, typed, reply));
    }

    @POST
    @Path("/{id}/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> close(@PathParam("id") String id, @QueryParam("plan") String asked) {
        Reply reply = calls.send("POST", address(id) + "/closing", null);
        return ofReport(
                id,
                asked,
                (frame, report) ->
                        reply.isGood() ? frames.seeOther(address(report, "")) : page(frame, report, null, null, reply));
    }

    @GET
    @Path("/{id}.pdf")
    public RestResponse<?> pdf(@PathParam("id") String id, @QueryParam("plan") String asked) {
        return file(id, asked, files::pdf);
    }

    @GET
    @Path("/{id}.docx")
    public RestResponse<?> word(@PathParam("id") String id, @QueryParam("plan") String asked) {
        return file(id, asked, files::word);
    }

    @GET
    @Path("/{id}.csv")
    public RestResponse<?> csv(@PathParam("id") String id, @QueryParam("plan") String asked) {
        return file(id, asked, report -> Optional.of(files.csv(report)));
    }

    /** What is sent to have a scorecard frozen; what nobody filled in is nothing there. */
    private record Wish(String plan, String title, String meetingOn, String asOf, String knownAt) {
        Wish(String plan, ReportListView.Typed typed) {
            this(plan, typed.title(), typed.meetingOn(), typed.asOf(), instant(typed.knownAt()));
        }

        /** Forms have civil time; what is none is for the service to refuse. */
        private static String instant(String typed) {
            try {
                return LocalDateTime.parse(typed)
                        .atZone(PartnershipTime.ZONE)
                        .toInstant()
                        .toString();
            } catch (DateTimeException e) {
                return typed;
            }
        }
    }

    private interface Making {
        RestResponse<String> of(Frame frame, BoardReport report);
    }

    private RestResponse<String> ofReport(String id, String asked, Making page) {
        Reply reply = calls.get(address(id));
        Optional<BoardReport> report = reply.as(BoardReport.class);
        String plan = report.map(BoardReport::plan).orElse(asked);
        return frames.ofPlan(Section.REPORTS, plan, frame -> report.map(found -> page.of(frame, found))
                .orElseGet(() -> missing(frame, reply)));
    }

    private RestResponse<?> file(String id, String asked, Function<ReportView, Optional<RestResponse<byte[]>>> making) {
        Reply reply = calls.get(address(id));
        Optional<BoardReport> report = reply.as(BoardReport.class);
        if (report.isEmpty()) {
            return frames.ofPlan(Section.REPORTS, asked, frame -> missing(frame, reply));
        }
        Optional<RestResponse<byte[]>> file = making.apply(ReportView.of(report.get()));
        return file.isPresent() ? file.get() : frames.unanswered(frames.withoutPlan(Section.REPORTS), "The file");
    }

    private RestResponse<String> missing(Frame frame, Reply reply) {
        return reply.status() == NOT_FOUND
                ? frames.notice(
                        frame, NOT_FOUND, "There is no such report", "Choose one from the list of board reports.")
                : frames.unanswered(frame, "The report");
    }

    private RestResponse<String> list(Frame frame, int status, ReportListView.Typed typed, List<Reply.Fault> faults) {
        return listed(frame)
                .map(listed -> frames.answer(status, ReportPages.list(frame, ReportListView.of(listed, typed), faults)))
                .orElseGet(() -> frames.unanswered(frame, "The reports"));
    }

    private RestResponse<String> page(
            Frame frame, BoardReport report, String from, ReportPage.Typed typed, Reply refusal) {
        List<BoardReport> others = listed(frame).map(BoardReport.Listed::items).orElse(List.of()).stream()
                .filter(other -> !other.id().equals(report.id()))
                .toList();
        Optional<BoardReport> earlier =
                others.stream().filter(other -> other.id().equals(from)).findFirst();
        DifferencesView differences = earlier.flatMap(other -> calls.read(
                                Addresses.of(address(report.id()) + "/differences", "from", other.id()),
                                Differences.class)
                        .map(found -> DifferencesView.of(other, found)))
                .orElse(null);
        ReportPage page = new ReportPage(
                ReportView.of(report),
                "/reports/" + report.id(),
                others.stream()
                        .map(other -> new ReportPage.Other(other.id(), DifferencesView.name(other)))
                        .toList(),
                differences == null ? null : from,
                differences,
                typed);
        List<Reply.Fault> faults =
                refusal == null ? List.of() : placed(FormFaults.worded(refusal.faults(), FAULTS), typed);
        return frames.answer(refusal == null ? 200 : refusal.status(), ReportPages.report(frame, page, faults));
    }

    /** A page has the field of every measure, so a fault of the text leads to that of its measure. */
    private static List<Reply.Fault> placed(List<Reply.Fault> faults, ReportPage.Typed typed) {
        return faults.stream()
                .map(fault -> "/text".equals(fault.pointer()) && typed != null
                        ? new Reply.Fault(ReportPage.field(typed.measure()), fault.code(), fault.detail())
                        : fault)
                .toList();
    }

    private Optional<BoardReport.Listed> listed(Frame frame) {
        return calls.read(Addresses.of(REPORTS, "plan", frame.planId()), BoardReport.Listed.class);
    }

    private static String address(String id) {
        return REPORTS + '/' + Addresses.encoded(id);
    }

    private static String address(BoardReport report, String place) {
        return Addresses.of("/reports/" + report.id(), "plan", report.plan()) + place;
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }
}
