package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.application.ReportPathways;
import org.communitysafety.target.domain.PathwayReport;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** What the chairs of panels report, for every pathway or one. */
@Path("/api/v1/pathway-reports")
@Produces(MediaType.APPLICATION_JSON)
public class PathwayReportResource {
    private final ReportPathways reports;
    private final Clock clock;

    public PathwayReportResource(ReportPathways reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Area and period are needed, the pathway is not. */
    @GET
    public PathwayReportView report(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AreaCode> area = questions.area("area");
        Optional<Period> period = questions.one(
                "period",
                PathwayFiguresResource::counted,
                "malformed-period",
                "a month, quarter, or financial, calendar or assessment year: " + Period.FORM);
        Optional<String> pathway = questions.one("pathway", Optional::of, "", "");
        questions.needed("area", "an area is an ONS code such as E06000018");
        questions.needed("period", "a period is " + Period.FORM);
        questions.done();
        List<PathwayReport> found = reports.of(area.orElseThrow(), period.orElseThrow(), pathway.orElse(null));
        if (found.isEmpty() && pathway.isPresent()) {
            throw Questions.missing("there is no such pathway, see /api/v1/pathways");
        }
        return new PathwayReportView(
                area.get().value(),
                period.get().toString(),
                PartnershipTime.dateOf(clock.instant()).toString(),
                found.stream().map(PathwayReportView.ReportView::of).toList(),
                null);
    }
}
