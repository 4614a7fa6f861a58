package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.communitysafety.target.application.ReadValues;
import org.communitysafety.target.application.References;
import org.communitysafety.target.application.ValueCursor;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Indicators;

/** Indicators and their values. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {
    private final ReadValues values;
    private final References references;

    public IndicatorResource(ReadValues values, References references) {
        this.values = values;
        this.references = references;
    }

    @GET
    public ListView<IndicatorView> all() {
        return ListView.whole(Indicators.all().stream().map(IndicatorView::of).toList());
    }

    @GET
    @Path("/{id}")
    public IndicatorView one(@PathParam("id") String id) {
        return IndicatorView.of(indicator(id));
    }

    @GET
    @Path("/{id}/values")
    public ValuesView values(@PathParam("id") String id, @Context UriInfo uri) {
        Indicator indicator = indicator(id);
        ReadValues.Page page = values.find(ValueQuestion.read(uri.getQueryParameters(), List.of(id), null, references));
        return new ValuesView(
                id,
                indicator.version(),
                indicator.unit(),
                page.values().stream().map(ValueView::of).toList(),
                ListView.next(uri, cursor(page.next())));
    }

    static String cursor(ValueCursor next) {
        return next == null ? null : Questions.cursorOf(next.indicator(), next.area(), next.period(), next.agency());
    }

    private static Indicator indicator(String id) {
        return Indicators.find(id)
                .orElseThrow(() -> Questions.missing("there is no such indicator, see /api/v1/indicators"));
    }
}
