package org.communitysafety.target.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.DivideValues;
import org.communitysafety.target.application.KeepIndicators;
import org.communitysafety.target.application.ReadValues;
import org.communitysafety.target.application.References;
import org.communitysafety.target.application.ValueCursor;
import org.communitysafety.target.application.ValueSearch;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.IndicatorVersion;
import org.communitysafety.target.domain.Refusal;

/** Indicators and their values. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {
    private static final String REFUSED = "the indicator was not taken";
    private static final String RATE = "rate";

    private final ReadValues values;
    private final DivideValues division;
    private final KeepIndicators indicators;
    private final References references;

    public IndicatorResource(
            ReadValues values, DivideValues division, KeepIndicators indicators, References references) {
        this.values = values;
        this.division = division;
        this.indicators = indicators;
        this.references = references;
    }

    @GET
    public ListView<IndicatorView> all() {
        return ListView.whole(references.read().indicators().all().stream()
                .map(IndicatorView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    public IndicatorView one(@PathParam("id") String id) {
        return IndicatorView.of(indicator(id));
    }

    /** Oldest first, each with what changed beneath it where its own words did not. */
    @GET
    @Path("/{id}/versions")
    public ListView<IndicatorVersionView> versions(@PathParam("id") String id) {
        List<IndicatorVersion> versions = indicators.versions(id);
        if (versions.isEmpty()) {
            throw missing();
        }
        return ListView.whole(versions.stream().map(IndicatorVersionView::of).toList());
    }

    /** 201 for a new indicator; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, IndicatorDefinition written) {
        if (written == null) {
            throw new ProblemException(Problem.of(400, "an indicator is expected in the body"));
        }
        if (!id.equals(written.indicator())) {
            throw Questions.refused(
                    List.of(new Refusal("/indicator", "differs-from-path", "the identifier of the path")), REFUSED);
        }
        KeepIndicators.Outcome<IndicatorDefinition> outcome = indicators.put(written);
        if (!outcome.refusals().isEmpty()) {
            throw Questions.refused(outcome.refusals(), REFUSED);
        }
        Response.ResponseBuilder answer =
                outcome.created() ? Response.created(URI.create("/api/v1/indicators/" + id)) : Response.ok();
        return answer.entity(IndicatorView.of(indicator(id))).build();
    }

    @GET
    @Path("/{id}/values")
    public ValuesView values(@PathParam("id") String id, @Context UriInfo uri) {
        Indicator indicator = indicator(id);
        ValueSearch search = ValueQuestion.read(uri.getQueryParameters(), List.of(id), null, references);
        Optional<String> denominator = ValueQuestion.denominator(uri.getQueryParameters(), indicator, references);
        if (denominator.isPresent()) {
            DivideValues.Divided divided = division.find(search, denominator.get());
            return view(indicator, divided.per(), divided.page(), Map.of(), uri);
        }
        boolean compared = ValueQuestion.comparesWithYearBefore(uri.getQueryParameters());
        ReadValues.Page page = values.find(search);
        Map<IndicatorValue, IndicatorValue> before = compared ? values.yearBefore(search, page.values()) : Map.of();
        return view(indicator, null, page, before, uri);
    }

    /** @param per of how many each value is; null where it is undivided */
    private static ValuesView view(
            Indicator indicator,
            Integer per,
            ReadValues.Page page,
            Map<IndicatorValue, IndicatorValue> before,
            UriInfo uri) {
        return new ValuesView(
                indicator.id(),
                indicator.version(),
                per == null ? indicator.unit() : RATE,
                per,
                page.values().stream()
                        .map(value -> ValueView.beside(value, before.get(value)))
                        .toList(),
                ListView.next(uri, cursor(page.next())));
    }

    static String cursor(ValueCursor next) {
        return next == null ? null : Questions.cursorOf(next.indicator(), next.area(), next.period(), next.agency());
    }

    private Indicator indicator(String id) {
        return references.read().indicators().find(id).orElseThrow(IndicatorResource::missing);
    }

    private static ProblemException missing() {
        return Questions.missing("there is no such indicator, see /api/v1/indicators");
    }
}
