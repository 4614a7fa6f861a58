package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import org.communitysafety.incident.application.AccessRecord.Selection;
import org.communitysafety.incident.application.ReadAccessRecord;
import org.communitysafety.incident.domain.TextRule;

/** Who did what when, oldest first. */
@Path("/api/v1/access-record")
@Produces(MediaType.APPLICATION_JSON)
public class AccessRecordResource {
    private final ReadAccessRecord record;

    AccessRecordResource(ReadAccessRecord record) {
        this.record = record;
    }

    @GET
    public Page<AccessEntryView> list(@Context UriInfo uri) {
        int limit = Page.limit(uri);
        Selection selection = new Selection(instant(uri, "from"), instant(uri, "to"), caller(uri));
        long after = Page.cursor(uri)
                .map(parts -> AccessRecordResource.number(parts[0]))
                .orElse(0L);
        return Page.of(record.list(selection, after, limit + 1), limit, uri, AccessEntryView::of, entry ->
                new String[] {Long.toString(entry.number()), ""});
    }

    private static Instant instant(UriInfo uri, String name) {
        String given = IncidentFilter.parameter(uri, name);
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeException e) {
            throw Refused.parameter(name, "an instant, for example 2026-01-05T12:00:00Z");
        }
    }

    private static String caller(UriInfo uri) {
        String given = IncidentFilter.parameter(uri, "caller");
        if (given != null && !TextRule.isSound(given)) {
            throw Refused.parameter("caller", "a caller as the record names them");
        }
        return given;
    }

    private static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw Page.wrongCursor();
        }
    }
}
