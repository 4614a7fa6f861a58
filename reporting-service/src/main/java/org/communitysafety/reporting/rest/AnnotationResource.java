package org.communitysafety.reporting.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.communitysafety.kit.web.Caller;
import org.communitysafety.reporting.application.KeepAnnotations;
import org.communitysafety.reporting.application.KeepAnnotations.Wording;
import org.communitysafety.reporting.application.ReadSeries;
import org.communitysafety.reporting.domain.Annotation;
import org.communitysafety.vocabulary.AreaCode;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What people know of a series that its figures do not tell. */
@Path("/api/v1/annotations")
@Produces(MediaType.APPLICATION_JSON)
public class AnnotationResource {
    private final KeepAnnotations annotations;
    private final ReadSeries series;

    AnnotationResource(KeepAnnotations annotations, ReadSeries series) {
        this.annotations = annotations;
        this.series = series;
    }

    /** By date; with an area also what is about every area. */
    @GET
    public PageView<AnnotationView> list(@RestQuery String indicator, @RestQuery("area") String areaText) {
        Question question = new Question();
        AreaCode area = question.area(areaText);
        question.refuseFaults();
        return new PageView<>(
                annotations.list(indicator, area).stream()
                        .map(AnnotationView::of)
                        .toList(),
                null);
    }

    /** A recording break or a re-base is in force with the answer: what it touches has been judged again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@RestHeader(Caller.HEADER) String caller, AnnotationRequest request) {
        Annotation added = annotations.add(wording(request), Caller.of(caller));
        return Response.created(URI.create("/api/v1/annotations/" + added.id()))
                .entity(AnnotationView.of(added))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@RestPath String id, @RestHeader(Caller.HEADER) String caller) {
        return Optional.ofNullable(Question.identifier(id))
                .flatMap(known -> annotations.remove(known, Caller.of(caller)))
                .map(removed -> Response.noContent().build())
                .orElseThrow(() -> Question.notFound("there is no such annotation"));
    }

    private Wording wording(AnnotationRequest request) {
        Question question = new Question();
        if (request == null) {
            question.fault("", "missing-body", "an annotation is an object with indicator, on, kind and title");
            question.refuseFaults();
        }
        if (request.indicator() == null || !series.knows(request.indicator())) {
            question.fault("/indicator", "unknown-indicator", "an indicator that a plan names or that has a figure");
        }
        AreaCode area = question.area("/area", request.area());
        LocalDate on = question.date("/on", request.on());
        if (request.on() == null) {
            question.fault("/on", "missing-on", "the day it happened, written 2018-04-01");
        }
        Optional<Annotation.Kind> kind = Annotation.Kind.of(request.kind());
        if (kind.isEmpty()) {
            question.fault("/kind", "bad-kind", "a kind is recording-break, re-base, operation or note");
        }
        refuseBadTitle(question, request.title());
        question.refuseFaults();
        return new Wording(request.indicator(), area, on, kind.orElseThrow(), request.title());
    }

    private static void refuseBadTitle(Question question, String title) {
        if (title == null || title.isBlank()) {
            question.fault("/title", "missing-title", "a title says in a few words what happened");
        } else if (title.length() > Annotation.LONGEST_TITLE) {
            question.fault("/title", "too-long", "a title has at most " + Annotation.LONGEST_TITLE + " characters");
        }
    }
}
