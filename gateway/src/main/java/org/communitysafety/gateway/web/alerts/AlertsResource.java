package org.communitysafety.gateway.web.alerts;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.communitysafety.gateway.web.alerts.AlertsView.Filter;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What needs somebody now. Open alerts are those of the stream, so that they stay while a service is away; resolved ones and
 * silences are asked of reporting-service.
 */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AlertsResource {
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final Boards boards;
    private final Reference reference;
    private final AlertQuestions questions;

    AlertsResource(PageFrames frames, Boards boards, Reference reference, AlertQuestions questions) {
        this.frames = frames;
        this.boards = boards;
        this.reference = reference;
        this.questions = questions;
    }

    /**
     * @param asked a plan; without it the first one that is not fictional
     * @param state every open one without it
     * @param kind any without it
     * @param cursor where a page of resolved ones begins
     * @param done what a form did just before
     * @param kiosk "1" for a screen on a wall
     * @param csv the table to be answered as a file
     */
    @GET
    @Blocking
    public RestResponse<String> page(
            @QueryParam("plan") String asked,
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("cursor") String cursor,
            @QueryParam("done") String done,
            @QueryParam("kiosk") String kiosk,
            @QueryParam("csv") String csv) {
        Filter filter = new Filter(chosen(state), chosen(kind));
        return frames.ofPlan(Section.ALERTS, asked, frame -> {
            if (!filter.isKnown()) {
                return frames.notice(frame, NOT_FOUND, "There are no such alerts", "Choose a state and a kind.");
            }
            return filter.isOfResolved()
                    ? resolved(frame, filter, chosen(cursor), csv)
                    : open(view(frame, filter, AlertForm.EMPTY, Done.inWords(done)), frame, "1".equals(kiosk), csv);
        });
    }

    /** Withdraws a silence. */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> withdraw(@QueryParam("plan") String asked, MultivaluedMap<String, String> fields) {
        AlertForm form = AlertForm.typed(fields);
        return frames.ofPlan(Section.ALERTS, asked, frame -> {
            Reply reply = questions.withdraw(form);
            return reply.isGood()
                    ? frames.seeOther(Addresses.of("/alerts", "plan", frame.planId(), "done", Done.WITHDRAWN.name()))
                    : frames.answer(
                            reply.status(),
                            AlertPages.list(
                                    frame, view(frame, new Filter(null, null), form.refused(reply.faults()), "")));
        });
    }

    private RestResponse<String> open(AlertsView view, Frame frame, boolean isForWall, String csv) {
        return Csv.of(csv, Stream.of(view.open(), view.muted()))
                .orElseGet(
                        () -> frames.answer(isForWall ? AlertPages.kiosk(frame, view) : AlertPages.list(frame, view)));
    }

    private AlertsView view(Frame frame, Filter filter, AlertForm form, String done) {
        return AlertsView.of(
                boards.of(frame.planId()).orElseThrow().alerts(),
                questions
                        .silences()
                        .map(all -> all.about(
                                what -> boards.concerns(what.plan(), what.area(), what.agency(), frame.planId())))
                        .orElse(null),
                filter,
                frame.planId(),
                reference,
                form,
                done);
    }

    private RestResponse<String> resolved(Frame frame, Filter filter, String cursor, String csv) {
        Optional<AlertList> read = questions.resolved(filter.kind(), cursor).filter(list -> list.items() != null);
        if (read.isEmpty()) {
            return frames.unanswered(frame, "The resolved alerts");
        }
        var table = AlertsView.resolved(
                read.get().items().stream()
                        .filter(alert -> boards.concerns(alert, frame.planId()))
                        .toList(),
                frame.planId());
        String next = read.get().cursor();
        String older = next == null
                ? ""
                : Addresses.of(
                        "/alerts",
                        "plan",
                        frame.planId(),
                        "state",
                        filter.state(),
                        "kind",
                        filter.kind(),
                        "cursor",
                        next);
        return Csv.of(csv, Stream.of(table))
                .orElseGet(() -> frames.answer(AlertPages.resolved(frame, filter, table, older)));
    }

    private static String chosen(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
