package org.communitysafety.incident.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.communitysafety.incident.application.ReadRegister;
import org.communitysafety.incident.application.Register;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.vocabulary.RegisterId;

/** Incidents in, and the register of them out. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentResource {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int RETRY_AFTER_SECONDS = 1;

    private final Reception reception;
    private final ReadRegister register;

    IncidentResource(Reception reception, ReadRegister register) {
        this.reception = reception;
        this.register = register;
    }

    @POST
    public CompletionStage<Response> take(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return reception.take(Intake.INCIDENTS, body, headers, uri);
    }

    @GET
    public Page<IncidentView> list(@Context UriInfo uri) {
        int limit = Page.limit(uri);
        Register.Cursor after = Page.cursor(uri).map(IncidentResource::cursor).orElse(null);
        return Page.of(
                register.incidents(IncidentFilter.of(uri), after, limit + 1),
                limit,
                uri,
                IncidentView::of,
                version -> new String[] {
                    version.details().month().toString(), version.id().value()
                });
    }

    /** What was just accepted is on its way into the register: the answer to come again in a second is not a refusal. */
    @GET
    @Path("/{id}")
    public IncidentView read(@PathParam("id") String id) {
        return Optional.of(id)
                .filter(given -> IDENTIFIER.matcher(given).matches())
                .flatMap(given -> register.incident(new RegisterId(given)))
                .map(IncidentView::of)
                .orElseThrow(() -> new ProblemException(Problem.of(404, "the register has no such incident (yet)")
                        .retryAfter(RETRY_AFTER_SECONDS)));
    }

    private static Register.Cursor cursor(String[] parts) {
        try {
            return new Register.Cursor(YearMonth.parse(parts[0]), parts[1]);
        } catch (DateTimeException e) {
            throw Page.wrongCursor();
        }
    }
}
