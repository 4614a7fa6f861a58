package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.communitysafety.incident.application.Imports.HeldImport;
import org.communitysafety.incident.application.ReadRegister;

/** The files that are held, by name. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private final ReadRegister register;

    ImportResource(ReadRegister register) {
        this.register = register;
    }

    @GET
    public Page<HeldImport> list(@Context UriInfo uri) {
        int limit = Page.limit(uri);
        String after = Page.cursor(uri).map(parts -> parts[0]).orElse("");
        return Page.of(register.imports(after, limit + 1), limit, uri, held -> held, held ->
                new String[] {held.source(), held.hash()});
    }
}
