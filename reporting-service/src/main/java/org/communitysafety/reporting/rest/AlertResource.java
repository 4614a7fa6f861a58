package org.communitysafety.reporting.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.kit.web.Caller;
import org.communitysafety.reporting.application.Alerts.Listed;
import org.communitysafety.reporting.application.Alerts.Wanted;
import org.communitysafety.reporting.application.HandleAlerts;
import org.communitysafety.reporting.domain.AlertDecision;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The alerts and what people do with them. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {
    private static final int PAGE = 100;

    private final HandleAlerts alerts;

    AlertResource(HandleAlerts alerts) {
        this.alerts = alerts;
    }

    /** Newest first. */
    @GET
    public PageView<AlertView> list(
            @RestQuery("state") String stateText,
            @RestQuery String plan,
            @RestQuery("kind") String kindText,
            @RestQuery("area") String areaText,
            @RestQuery("cursor") String cursorText) {
        Question question = new Question();
        Wanted wanted =
                new Wanted(question.state(stateText), plan, question.kind("kind", kindText), question.area(areaText));
        Long before = question.cursor(cursorText);
        question.refuseFaults();
        List<Listed> found = alerts.list(wanted, before, PAGE + 1);
        List<Listed> page = found.subList(0, Math.min(PAGE, found.size()));
        return new PageView<>(
                page.stream().map(listed -> AlertView.of(listed.alert())).toList(),
                found.size() > PAGE ? next(wanted, page.get(PAGE - 1).sequence()) : null);
    }

    @GET
    @Path("/{id}")
    public AlertView read(@RestPath String id) {
        return Optional.ofNullable(Question.alertId(id))
                .flatMap(alerts::find)
                .map(AlertView::of)
                .orElseThrow(AlertResource::noSuchAlert);
    }

    /** Takes a firing alert on; 409 for one that is not. */
    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertView acknowledge(
            @RestPath String id, @RestHeader(Caller.HEADER) String caller, Acknowledgement request) {
        refuseBadNote(request);
        UUID alert = Question.alertId(id);
        AlertDecision decision = Optional.ofNullable(alert)
                .flatMap(known -> alerts.acknowledge(known, Caller.of(caller), request.note()))
                .orElseThrow(AlertResource::noSuchAlert);
        if (decision.outcome() == Outcome.REJECTED) {
            throw new ProblemException(Problem.of(
                    409,
                    "only a firing alert can be acknowledged, this one is "
                            + decision.alert().state()));
        }
        return AlertView.of(decision.alert());
    }

    private static void refuseBadNote(Acknowledgement request) {
        Question question = new Question();
        if (request == null) {
            question.fault("", "missing-body", "an acknowledgement is an object with a note");
        } else if (request.note() != null && request.note().length() > Acknowledgement.LONGEST_NOTE) {
            question.fault("/note", "too-long", "a note has at most " + Acknowledgement.LONGEST_NOTE + " characters");
        }
        question.refuseFaults();
    }

    private static String next(Wanted wanted, long last) {
        UriBuilder next = UriBuilder.fromPath("/api/v1/alerts").queryParam("cursor", Question.cursor(last));
        if (wanted.state() != null) {
            next.queryParam("state", wanted.state());
        }
        if (wanted.plan() != null) {
            next.queryParam("plan", wanted.plan());
        }
        if (wanted.kind() != null) {
            next.queryParam("kind", wanted.kind().token());
        }
        if (wanted.area() != null) {
            next.queryParam("area", wanted.area());
        }
        return next.build().toString();
    }

    private static ProblemException noSuchAlert() {
        return Question.notFound("there is no such alert");
    }
}
