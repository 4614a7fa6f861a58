package org.communitysafety.gateway.web.areas;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.routing.Reply.Fault;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/** Where somebody makes an area of wards and neighbourhoods, changes one, or removes it. */
@Path("/areas/own")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class OwnAreaResource {
    private static final int GOOD = 200;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final AreaQuestions questions;

    OwnAreaResource(PageFrames frames, AreaQuestions questions) {
        this.frames = frames;
        this.questions = questions;
    }

    /**
     * The form.
     *
     * @param plan without it the first one that is not fictional
     * @param code of the own area that is to be changed; null for a new one
     */
    @GET
    @Blocking
    public RestResponse<String> page(@QueryParam("plan") String plan, @QueryParam("code") String code) {
        return frames.ofPlan(
                Section.AREAS,
                plan,
                frame -> code == null ? page(frame, new OwnAreaForm(), List.of(), GOOD) : change(frame, code));
    }

    /** Keeps the area, then shows its page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public RestResponse<String> keep(@BeanParam OwnAreaForm form) {
        return frames.ofPlan(Section.AREAS, form.plan, frame -> keep(frame, form));
    }

    /** Removes the area, then shows those that are left. */
    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public RestResponse<String> remove(@FormParam("plan") String plan, @FormParam("code") String code) {
        return frames.ofPlan(Section.AREAS, plan, frame -> {
            Reply reply = questions.removeOwn(code == null ? "" : code);
            return reply.isGood()
                    ? frames.seeOther(Addresses.of("/areas", "plan", frame.planId()))
                    : frames.notice(
                            frame,
                            reply.status(),
                            "The area was not removed",
                            reply.faults().get(0).detail());
        });
    }

    private RestResponse<String> change(Frame frame, String code) {
        Reply reply = questions.area(code);
        return reply.as(Answers.Area.class)
                .filter(area -> area.members() != null)
                .map(area -> page(frame, OwnAreaForm.of(area), List.of(), GOOD))
                .orElseGet(() -> reply.isGood() || reply.status() == NOT_FOUND
                        ? frames.notice(
                                frame, NOT_FOUND, "There is no such own area", "Choose one on the page of areas.")
                        : frames.unanswered(frame, "The area"));
    }

    private RestResponse<String> keep(Frame frame, OwnAreaForm form) {
        if (!form.isChange() && questions.area(form.code()).isGood()) {
            Fault taken =
                    new Fault(OwnAreaForm.NAME, "exists", "There is an own area of that name; give this one another");
            return page(frame, form, List.of(taken), CONFLICT);
        }
        Reply reply = questions.keepOwn(form.code(), form.described());
        return reply.isGood()
                ? frames.seeOther(Addresses.of("/areas/" + Addresses.encoded(form.code()), "plan", frame.planId()))
                : page(frame, form, form.faults(reply), reply.status());
    }

    private RestResponse<String> page(Frame frame, OwnAreaForm form, List<Fault> faults, int status) {
        Set<String> chosen = form.members();
        List<OwnAreaView.Ward> wards = questions.areas(Level.WARD, frame.plan().area()).stream()
                .map(ward -> new OwnAreaView.Ward(ward.code(), ward.called(), chosen.contains(ward.code())))
                .toList();
        Set<String> offered = wards.stream().map(OwnAreaView.Ward::code).collect(Collectors.toSet());
        OwnAreaView page = new OwnAreaView(
                form.isChange() ? "Change an own area" : "Make an own area",
                form.isChange() ? form.code() : null,
                form.name(),
                wards,
                form.codesBeside(offered),
                Addresses.of("/areas", "plan", frame.planId()));
        return frames.answer(status, AreaPages.own(frame, page, faults));
    }
}
