package org.communitysafety.reporting.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communitysafety.kit.web.Caller;
import org.communitysafety.reporting.application.KeepSilences;
import org.communitysafety.reporting.domain.Silence;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Silences and maintenance windows. */
@Path("/api/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
public class SilenceResource {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final KeepSilences silences;

    SilenceResource(KeepSilences silences) {
        this.silences = silences;
    }

    /** Newest first. */
    @GET
    public PageView<SilenceView> list(@RestQuery("state") String stateText) {
        Question question = new Question();
        Silence.State state = question.silenceState(stateText);
        question.refuseFaults();
        Instant at = silences.now();
        return new PageView<>(
                silences.list(state).stream()
                        .map(silence -> SilenceView.of(silence, at))
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@RestHeader(Caller.HEADER) String caller, SilenceRequest request) {
        Question question = new Question();
        if (request == null) {
            question.fault("", "missing-body", "a silence is an object with matchers, endsAt and a comment");
            question.refuseFaults();
        }
        Silence.Matchers matchers = matchers(question, request.matchers());
        Instant now = silences.now();
        Instant given = question.instant("/startsAt", request.startsAt());
        Instant startsAt = given == null ? now : given;
        Instant endsAt = question.instant("/endsAt", request.endsAt());
        check(question, request, new Window(startsAt, endsAt), now);
        question.refuseFaults();
        Silence silence = silences.set(matchers, startsAt, endsAt, request.comment(), Caller.of(caller));
        return Response.status(Response.Status.CREATED)
                .entity(SilenceView.of(silence, silences.now()))
                .build();
    }

    /** Ends it now. */
    @DELETE
    @Path("/{id}")
    public SilenceView end(@RestPath String id, @RestHeader(Caller.HEADER) String caller) {
        return Optional.ofNullable(Question.alertId(id))
                .flatMap(silence -> silences.end(silence, Caller.of(caller)))
                .map(silence -> SilenceView.of(silence, silences.now()))
                .orElseThrow(() -> Question.notFound("there is no such silence"));
    }

    private record Window(Instant startsAt, Instant endsAt) {}

    private static void check(Question question, SilenceRequest request, Window window, Instant now) {
        if (request.endsAt() == null) {
            question.fault("/endsAt", "missing-endsAt", "a silence has an end");
        } else if (window.endsAt() != null) {
            if (!window.endsAt().isAfter(window.startsAt()) || !window.endsAt().isAfter(now)) {
                question.fault("/endsAt", "bad-endsAt", "a silence ends after it starts, and not in the past");
            } else if (window.endsAt().isAfter(window.startsAt().plus(LONGEST))) {
                question.fault("/endsAt", "too-long", "a silence lasts a year at most");
            }
        }
        String comment = request.comment();
        if (comment == null || comment.isBlank() || comment.length() > SilenceRequest.LONGEST_COMMENT) {
            question.fault("/comment", "bad-comment", "a silence says why, in at most 200 characters");
        }
    }

    private static Silence.Matchers matchers(Question question, SilenceRequest.Matchers given) {
        SilenceRequest.Matchers asked =
                given == null ? new SilenceRequest.Matchers(null, null, null, null, null, null) : given;
        Silence.Matchers matchers = new Silence.Matchers(
                asked.plan(),
                asked.measure(),
                asked.indicator(),
                question.area(asked.area()),
                asked.agency(),
                question.kind("/matchers/kind", asked.kind()));
        if (matchers.areEmpty() && asked.area() == null && asked.kind() == null) {
            question.fault(
                    "/matchers",
                    "missing-matchers",
                    "a silence says which alerts: a plan, measure, indicator, " + "area, agency or kind");
        }
        return matchers;
    }
}
