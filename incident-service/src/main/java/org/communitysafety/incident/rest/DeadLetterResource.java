package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import org.communitysafety.incident.application.ReadRegister;
import org.communitysafety.incident.application.SetAside;

/** What was set aside anywhere on the platform, newest first; never its content. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private final ReadRegister register;

    DeadLetterResource(ReadRegister register) {
        this.register = register;
    }

    @GET
    public Page<SetAside.Letter> list(@Context UriInfo uri) {
        int limit = Page.limit(uri);
        SetAside.Cursor after = Page.cursor(uri).map(DeadLetterResource::cursor).orElse(null);
        return Page.of(register.setAside(after, limit + 1), limit, uri, letter -> letter, letter ->
                new String[] {letter.at().toString(), letter.id()});
    }

    private static SetAside.Cursor cursor(String[] parts) {
        try {
            return new SetAside.Cursor(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException e) {
            throw Page.wrongCursor();
        }
    }
}
