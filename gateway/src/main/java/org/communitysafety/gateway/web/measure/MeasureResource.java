package org.communitysafety.gateway.web.measure;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.measure.MeasureViews.Made;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a measure, asked of services when it is opened, and what people put beside its series. */
@Path("/measures/{measure}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class MeasureResource {
    private static final int NOT_FOUND = 404;

    private final PageFrames frames;
    private final MeasurePlaces places;
    private final MeasureCalls calls;
    private final MeasureViews views;

    MeasureResource(PageFrames frames, MeasurePlaces places, MeasureCalls calls, MeasureViews views) {
        this.frames = frames;
        this.places = places;
        this.calls = calls;
        this.views = views;
    }

    @GET
    @Blocking
    public RestResponse<String> page(@PathParam("measure") String measure, @BeanParam MeasureQuestion question) {
        return places.at(
                measure,
                question.plan(),
                question.area(),
                (frame, place) -> page(frame, place, question, new AnnotationForm(), List.of(), 200));
    }

    /** Keeps what somebody wrote beside the series, then shows the page anew. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public RestResponse<String> annotate(
            @PathParam("measure") String measure, @BeanParam MeasureQuestion question, @BeanParam AnnotationForm form) {
        return places.at(measure, question.plan(), question.area(), (frame, place) -> {
            if (place.measure().isWork()) {
                return frames.notice(frame, NOT_FOUND, "There is no series here", "People judge this work.");
            }
            Reply reply = calls.annotate(
                    form.annotation(place.measure().indicator(), place.area().code()));
            return reply.isGood()
                    ? frames.seeOther(MeasureQuestion.address(
                                    measure, frame.planId(), place.area().code()) + "#notes")
                    : page(frame, place, question, form, AnnotationForm.faults(reply), reply.status());
        });
    }

    private RestResponse<String> page(
            Frame frame,
            Place place,
            MeasureQuestion question,
            AnnotationForm form,
            List<Reply.Fault> typed,
            int status) {
        if (place.measure().isWork()) {
            return shown(frame, views.work(place), question, form);
        }
        Optional<Made> made = views.of(place, question);
        if (made.isEmpty()) {
            return frames.unanswered(frame, "The measure");
        }
        MeasureView page = made.get().page();
        if (question.csv() != null) {
            return Csv.of(question.csv(), tables(page)).orElseGet(() -> noFile(frame));
        }
        List<Reply.Fault> faults =
                Stream.concat(typed.stream(), made.get().faults().stream()).toList();
        if (faults.isEmpty()) {
            return shown(frame, page, question, form);
        }
        int answered = status == 200 ? made.get().status() : status;
        return frames.answer(answered, MeasurePages.measure(frame, page, faults, form));
    }

    private RestResponse<String> shown(Frame frame, MeasureView page, MeasureQuestion question, AnnotationForm form) {
        return frames.answer(
                question.isForWall()
                        ? MeasurePages.kiosk(frame, page)
                        : MeasurePages.measure(frame, page, List.of(), form));
    }

    private RestResponse<String> noFile(Frame frame) {
        return frames.notice(frame, NOT_FOUND, "There is no such table", "The page of the measure leads to its files.");
    }

    private static Stream<Table> tables(MeasureView page) {
        return Stream.of(
                        Stream.ofNullable(page.series()).map(SeriesView::table),
                        Stream.ofNullable(page.years()).map(YearsView::table),
                        page.breakdowns().stream().map(BreakdownView::table))
                .flatMap(Function.identity());
    }
}
