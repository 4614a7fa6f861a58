package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.communitysafety.incident.application.Imports.Cursor;
import org.communitysafety.incident.application.Imports.HeldImport;
import org.communitysafety.incident.application.ReadRegister;

/** The files that are held, by name or the newest first. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final String BY_NAME = "source";
    private static final String BY_TIME = "newest";

    private final ReadRegister register;

    ImportResource(ReadRegister register) {
        this.register = register;
    }

    @GET
    public Page<HeldImport> list(@Context UriInfo uri) {
        int limit = Page.limit(uri);
        String agency = IncidentFilter.agency(IncidentFilter.parameter(uri, "agency"));
        String order = IncidentFilter.parameter(uri, "order");
        if (order == null || order.equals(BY_NAME)) {
            String after = Page.cursor(uri).map(parts -> parts[0]).orElse("");
            return Page.of(register.imports(agency, after, limit + 1), limit, uri, held -> held, held ->
                    new String[] {held.source(), held.hash()});
        }
        if (!order.equals(BY_TIME)) {
            throw Refused.parameter("order", "source or newest");
        }
        Cursor before = Page.cursor(uri).map(ImportResource::cursor).orElse(null);
        List<HeldImport> found = register.newestImports(agency, before, limit + 1);
        return Page.of(
                found, limit, uri, held -> held, held -> new String[] {held.at().toString(), held.source()});
    }

    private static Cursor cursor(String[] parts) {
        try {
            return new Cursor(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException e) {
            throw Page.wrongCursor();
        }
    }
}
