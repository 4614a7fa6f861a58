package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.communitysafety.incident.application.KeepRefusals;
import org.communitysafety.vocabulary.PartnershipTime;

/** How many events were refused, and for what. */
@Path("/api/v1/refusals")
@Produces(MediaType.APPLICATION_JSON)
public class RefusalResource {
    /** Four weeks with today. */
    private static final int DAYS_BEFORE = 27;

    private final KeepRefusals refusals;
    private final Clock clock;

    RefusalResource(KeepRefusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    @GET
    public RefusalsView list(@Context UriInfo uri) {
        String agency = IncidentFilter.agency(IncidentFilter.parameter(uri, "agency"));
        LocalDate to = day(uri, "to").orElseGet(() -> PartnershipTime.dateOf(clock.instant()));
        LocalDate from = day(uri, "from").orElse(to.minusDays(DAYS_BEFORE));
        if (from.isAfter(to)) {
            throw Refused.parameter("from", "a day that is not after the last one");
        }
        return RefusalsView.of(from, to, refusals.of(agency, from, to));
    }

    private static Optional<LocalDate> day(UriInfo uri, String name) {
        String given = IncidentFilter.parameter(uri, name);
        try {
            return Optional.ofNullable(given).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw Refused.parameter(name, "a day, for example 2026-01-05");
        }
    }
}
