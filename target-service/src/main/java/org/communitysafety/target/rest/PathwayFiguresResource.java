package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.communitysafety.target.application.SummariseReferrals;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** What the pathways did in an area and a period. */
@Path("/api/v1/pathway-figures")
@Produces(MediaType.APPLICATION_JSON)
public class PathwayFiguresResource {
    private final SummariseReferrals referrals;
    private final Clock clock;

    public PathwayFiguresResource(SummariseReferrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Both parameters are needed. */
    @GET
    public PathwayFiguresView figures(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AreaCode> area = questions.area("area");
        Optional<Period> period = questions.one(
                "period",
                PathwayFiguresResource::counted,
                "malformed-period",
                "a month, quarter, or financial, calendar or assessment year: " + Period.FORM);
        questions.needed("area", "an area is an ONS code such as E06000018");
        questions.needed("period", "a period is " + Period.FORM);
        questions.done();
        return new PathwayFiguresView(
                area.orElseThrow().value(),
                period.orElseThrow().toString(),
                PartnershipTime.dateOf(clock.instant()).toString(),
                referrals.of(area.get(), period.get()).stream()
                        .map(PathwayFiguresView.PathwayView::of)
                        .toList(),
                null);
    }

    static Optional<Period> counted(String text) {
        return Period.tryParse(text).filter(period -> Tally.KINDS.contains(period.kind()));
    }
}
