package org.communitysafety.gateway.web.alerts;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/** One alert, what people do with it, and who was told of it. */
@Path("/alerts/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AlertResource {
    private static final int NOT_FOUND = 404;
    private static final int NOT_DONE = 422;

    private final PageFrames frames;
    private final Reference reference;
    private final AlertQuestions questions;

    AlertResource(PageFrames frames, Reference reference, AlertQuestions questions) {
        this.frames = frames;
        this.reference = reference;
        this.questions = questions;
    }

    /** @param done what a form did just before */
    @GET
    @Blocking
    public RestResponse<String> page(
            @PathParam("id") String id, @QueryParam("plan") String asked, @QueryParam("done") String done) {
        return frames.ofPlan(
                Section.ALERTS,
                asked,
                frame -> ofAlert(
                        frame,
                        id,
                        alert -> frames.answer(
                                AlertPages.alert(frame, view(frame, alert, AlertForm.EMPTY, Done.inWords(done))))));
    }

    /** Takes the alert on, silences it and those like it, or withdraws a silence. */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> act(
            @PathParam("id") String id, @QueryParam("plan") String asked, MultivaluedMap<String, String> fields) {
        AlertForm form = AlertForm.typed(fields);
        return frames.ofPlan(Section.ALERTS, asked, frame -> switch (form.action()) {
            case "acknowledge" -> acknowledge(frame, id, form);
            case "silence" -> ofAlert(frame, id, alert -> silence(frame, alert, form));
            case "withdraw" -> answer(frame, id, form, questions.withdraw(form), Done.WITHDRAWN);
            default -> frames.notice(frame, NOT_DONE, "Nothing was done", "The form does not say what is to be done.");
        });
    }

    /** Who was told. A page of its own, which does not ask again by itself: the access record has each time somebody looks. */
    @GET
    @Path("/deliveries")
    @Blocking
    public RestResponse<String> deliveries(
            @PathParam("id") String id, @QueryParam("plan") String asked, @QueryParam("csv") String csv) {
        return frames.ofPlan(
                Section.ALERTS, asked, frame -> ofAlert(frame, id, alert -> deliveries(frame, alert, csv)));
    }

    private RestResponse<String> deliveries(Frame frame, AlertChanged alert, String csv) {
        Reply reply = questions.deliveries(alert.id());
        Optional<DeliveriesView> view = reply.as(DeliveriesView.Deliveries.class)
                .filter(read -> read.items() != null)
                .map(read -> DeliveriesView.of(
                        AlertSubjects.title(alert, reference), AlertsView.address(alert.id(), frame.planId()), read));
        return view.isEmpty()
                ? frames.notice(frame, reply.status(), "The deliveries cannot be shown", said(reply.faults()))
                : Csv.of(csv, Stream.of(view.get().table()))
                        .orElseGet(() -> frames.answer(AlertPages.deliveries(frame, view.get())));
    }

    private RestResponse<String> acknowledge(Frame frame, String id, AlertForm form) {
        Reply reply = questions.acknowledge(form, id);
        boolean kept = !reply.isGood() || AlertQuestions.keptNote(reply, form);
        return answer(frame, id, form, reply, kept ? Done.ACKNOWLEDGED : Done.ALREADY_ACKNOWLEDGED);
    }

    private RestResponse<String> silence(Frame frame, AlertChanged alert, AlertForm form) {
        List<Reply.Fault> misread = form.misread();
        return misread.isEmpty()
                ? answer(frame, alert.id(), form, questions.silence(form, alert), Done.SILENCED)
                : refused(frame, alert.id(), form.refused(misread), NOT_DONE);
    }

    private RestResponse<String> answer(Frame frame, String id, AlertForm form, Reply reply, Done done) {
        return reply.isGood()
                ? frames.seeOther(AlertsView.address(id, frame.planId()) + "&done=" + done.name())
                : refused(frame, id, form.refused(reply.faults()), reply.status());
    }

    /** The page again with what was typed; where there is no page, what was wrong all the same. */
    private RestResponse<String> refused(Frame frame, String id, AlertForm form, int status) {
        return alert(questions.alert(id))
                .map(alert -> frames.answer(status, AlertPages.alert(frame, view(frame, alert, form, ""))))
                .orElseGet(() -> frames.notice(frame, status, "This was not done", said(form.faults())));
    }

    private RestResponse<String> ofAlert(Frame frame, String id, Function<AlertChanged, RestResponse<String>> page) {
        Reply reply = questions.alert(id);
        Optional<AlertChanged> alert = alert(reply);
        if (alert.isPresent()) {
            return page.apply(alert.get());
        }
        return reply.status() == NOT_FOUND
                ? frames.notice(frame, NOT_FOUND, "There is no such alert", "It may be of another installation.")
                : frames.unanswered(frame, "The alert");
    }

    private static Optional<AlertChanged> alert(Reply reply) {
        return reply.as(AlertChanged.class).filter(read -> read.id() != null && read.state() != null);
    }

    private AlertView view(Frame frame, AlertChanged alert, AlertForm form, String done) {
        return AlertView.of(alert, questions.silences().orElse(null), frame.planId(), reference, form, done);
    }

    private static String said(List<Reply.Fault> faults) {
        return faults.stream().map(Reply.Fault::detail).collect(Collectors.joining("; ")) + ".";
    }
}
