package org.communitysafety.gateway.web.measure;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;
import org.jboss.resteasy.reactive.RestResponse;

/** The records behind a measure's figures. They are read when somebody asks for them, which is then recorded. */
@Path("/measures/{measure}/references")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReferencesResource {
    private final PageFrames frames;
    private final MeasurePlaces places;
    private final MeasureCalls calls;
    private final Reference reference;

    ReferencesResource(PageFrames frames, MeasurePlaces places, MeasureCalls calls, Reference reference) {
        this.frames = frames;
        this.places = places;
        this.calls = calls;
        this.reference = reference;
    }

    @GET
    @Blocking
    public RestResponse<String> page(@PathParam("measure") String measure, @BeanParam ReferencesQuestion asked) {
        return places.at(measure, asked.plan, asked.area, (frame, place) -> {
            Optional<Answers.Indicator> indicator = place.measure().isWork()
                    ? Optional.empty()
                    : calls.indicator(place.measure().indicator());
            return indicator
                    .map(known -> page(frame, place, known, asked))
                    .orElseGet(() -> frames.unanswered(frame, "The records"));
        });
    }

    private RestResponse<String> page(Frame frame, Place place, Answers.Indicator indicator, ReferencesQuestion asked) {
        if (asked.category() == null) {
            return frames.answer(MeasurePages.references(frame, view(place, indicator, asked, null), List.of()));
        }
        if (asked.from() == null) {
            Reply.Fault fault = new Reply.Fault("from", "missing", "Say which period: " + Period.FORM);
            return answer(422, frame, place, indicator, asked, List.of(fault));
        }
        Reply reply = calls.incidents(asked.category(), place.area().code(), asked.from(), asked.to(), asked.cursor());
        return reply.as(Answers.Incidents.class)
                .map(found ->
                        frames.answer(MeasurePages.references(frame, view(place, indicator, asked, found), List.of())))
                .orElseGet(() -> answer(reply.status(), frame, place, indicator, asked, reply.faults()));
    }

    private RestResponse<String> answer(
            int status,
            Frame frame,
            Place place,
            Answers.Indicator indicator,
            ReferencesQuestion asked,
            List<Reply.Fault> faults) {
        return frames.answer(status, MeasurePages.references(frame, view(place, indicator, asked, null), faults));
    }

    private ReferencesView view(
            Place place, Answers.Indicator indicator, ReferencesQuestion asked, Answers.Incidents found) {
        String id = place.measure().id();
        return new ReferencesView(
                id,
                place.measure().defined().title(),
                place.area().code(),
                place.area().called(),
                MeasureQuestion.address(id, place.plan().plan(), place.area().code()),
                ReferencesView.categories(indicator, asked.category()),
                !indicator.isOfWholeCategories(),
                asked.from() == null ? "" : asked.from().toString(),
                asked.to() == null ? "" : asked.to().toString(),
                found == null ? null : table(place, asked, found),
                found == null ? null : ReferencesView.next(id, place, asked, found));
    }

    private Table table(Place place, ReferencesQuestion asked, Answers.Incidents found) {
        String title = "%s in %s, %s to %s"
                .formatted(
                        Wording.category(asked.category()),
                        place.area().called(),
                        Wording.period(asked.from().toString()),
                        Wording.period(asked.to().toString()));
        return ReferencesView.table(title, found, reference);
    }
}
