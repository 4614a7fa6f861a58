package org.communitysafety.reporting.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.communitysafety.reporting.application.ReadAsked;
import org.communitysafety.reporting.application.ReadHistory;
import org.communitysafety.reporting.application.Statuses.Reported;
import org.communitysafety.reporting.application.Statuses.Revised;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a target asks for, what was reported of it, and when. */
@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {
    private static final int PAGE = 100;

    private final ReadHistory history;
    private final ReadAsked asked;

    TargetResource(ReadHistory history, ReadAsked asked) {
        this.history = history;
        this.asked = asked;
    }

    /** Period by period, up to the last; {@code id} is a target's or a measure's. */
    @GET
    @Path("/{id}/asked")
    public PageView<AskedView> asked(@RestPath String id, @RestQuery String plan) {
        Question question = new Question();
        if (plan == null) {
            question.fault("plan", "no-plan", "a plan, such as nottingham-cdp-2021-24");
        }
        question.refuseFaults();
        if (!history.knows(plan, id)) {
            throw Question.notFound("there is no such target");
        }
        return new PageView<>(asked.read(plan, id).stream().map(AskedView::of).toList(), null);
    }

    /** Newest first, restatements included; {@code id} is a target's or a measure's. */
    @GET
    @Path("/{id}/history")
    public PageView<HistoryItemView> history(
            @RestPath String id, @RestQuery String plan, @RestQuery("cursor") String cursorText) {
        Question question = new Question();
        Long before = question.cursor(cursorText);
        question.refuseFaults();
        if (!history.knows(plan, id)) {
            throw Question.notFound("there is no such target");
        }
        List<Reported> found = history.read(plan, id, before, PAGE + 1);
        List<Reported> page = found.subList(0, Math.min(PAGE, found.size()));
        return new PageView<>(
                page.stream().map(HistoryItemView::of).toList(),
                found.size() > PAGE
                        ? next("history", id, plan, page.get(PAGE - 1).sequence())
                        : null);
    }

    /** Per period what was published first and last, and the difference; {@code id} is a target's or a measure's. */
    @GET
    @Path("/{id}/revisions")
    public PageView<RevisionView> revisions(
            @RestPath String id, @RestQuery String plan, @RestQuery("cursor") String cursorText) {
        Question question = new Question();
        Long after = question.cursor(cursorText);
        question.refuseFaults();
        if (!history.knows(plan, id)) {
            throw Question.notFound("there is no such target");
        }
        List<Revised> found = history.revisions(plan, id, after, PAGE + 1);
        List<Revised> page = found.subList(0, Math.min(PAGE, found.size()));
        return new PageView<>(
                page.stream().map(RevisionView::of).toList(),
                found.size() > PAGE
                        ? next("revisions", id, plan, page.get(PAGE - 1).first().sequence())
                        : null);
    }

    private static String next(String what, String id, String plan, long last) {
        UriBuilder next =
                UriBuilder.fromPath("/api/v1/targets/{id}/" + what).queryParam("cursor", Question.cursor(last));
        return (plan == null ? next : next.queryParam("plan", plan)).build(id).toString();
    }
}
