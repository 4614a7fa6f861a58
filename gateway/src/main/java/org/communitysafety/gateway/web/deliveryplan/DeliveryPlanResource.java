package org.communitysafety.gateway.web.deliveryplan;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.communitysafety.gateway.web.Table;
import org.jboss.resteasy.reactive.RestResponse;

/** A plan's deliverables, made from what the stream carries, and the form in which their owners report on them. */
@Path("/delivery-plan")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DeliveryPlanResource {
    private static final int REFUSED = 422;
    private static final int UNAVAILABLE = 503;

    private final PageFrames frames;
    private final Boards boards;
    private final Reference reference;
    private final PageCalls calls;

    DeliveryPlanResource(PageFrames frames, Boards boards, Reference reference, PageCalls calls) {
        this.frames = frames;
        this.boards = boards;
        this.reference = reference;
        this.calls = calls;
    }

    /**
     * @param asked a plan; without it the first one that is not fictional
     * @param owner an agency whose deliverables alone are shown
     * @param rag a colour likewise
     * @param reported what was just reported on
     * @param csv a table of the page, as a file
     */
    @GET
    @Blocking
    public RestResponse<String> page(
            @QueryParam("plan") String asked,
            @QueryParam("owner") String owner,
            @QueryParam("rag") String rag,
            @QueryParam("reported") String reported,
            @QueryParam("csv") String csv) {
        return frames.ofPlan(Section.DELIVERY_PLAN, asked, frame -> {
            DeliveryPlanView page = view(frame, DeliverableFilter.of(owner, rag), reported);
            boolean standsStill = frame.silent().contains(Service.REPORTING.toString());
            return Csv.of(csv, tables(page))
                    .orElseGet(() -> frames.answer(
                            standsStill ? UNAVAILABLE : 200,
                            DeliveryPlanPages.page(frame, page, ReportForm.EMPTY, List.of())));
        });
    }

    private static Stream<Table> tables(DeliveryPlanView page) {
        return page.all().isEmpty() ? Stream.empty() : Stream.of(page.table(), page.colours());
    }

    /** Takes a quarter's report; a fault is shown beside what was typed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public RestResponse<String> report(
            @FormParam("plan") String plan,
            @FormParam("target") String target,
            @FormParam("quarter") String quarter,
            @FormParam("rag") String rag,
            @FormParam("done") String done,
            @FormParam("narrative") String narrative) {
        ReportForm form = new ReportForm(target, quarter, rag, "true".equals(done), narrative);
        return frames.ofPlan(Section.DELIVERY_PLAN, plan, frame -> {
            List<Reply.Fault> faults = form.faults();
            return faults.isEmpty() ? send(frame, form) : again(frame, form, REFUSED, faults);
        });
    }

    private RestResponse<String> send(Frame frame, ReportForm form) {
        Reply reply = calls.send(
                "PUT",
                "plans/%s/targets/%s/reports/%s"
                        .formatted(
                                Addresses.encoded(frame.planId()),
                                Addresses.encoded(form.target()),
                                Addresses.encoded(form.quarterInPath())),
                form.report());
        return reply.isGood()
                ? frames.seeOther(
                        Addresses.of("/delivery-plan", "plan", frame.planId(), "reported", form.target()) + "#taken")
                : again(frame, form, reply.status(), ReportForm.ofService(reply.faults()));
    }

    private RestResponse<String> again(Frame frame, ReportForm form, int status, List<Reply.Fault> faults) {
        DeliveryPlanView page = view(frame, DeliverableFilter.of(null, null), null);
        return frames.answer(status, DeliveryPlanPages.page(frame, page, form, faults));
    }

    private DeliveryPlanView view(Frame frame, DeliverableFilter filter, String reported) {
        Board board = boards.of(frame.planId()).orElseThrow();
        return DeliveryPlanView.of(board, filter, reported, reference::agencyName);
    }
}
