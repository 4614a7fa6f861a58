package org.communitysafety.incident.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Stream;
import org.communitysafety.incident.application.DecideSetAside;
import org.communitysafety.incident.application.SetAside;
import org.communitysafety.incident.application.StoredLetters;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.kit.web.Caller;

/** What was set aside anywhere on the platform, newest first; never its content. An operator replays or discards it. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private static final DeadLetterDecision NOTHING_SAID = new DeadLetterDecision(null);

    private final StoredLetters letters;
    private final DecideSetAside decide;

    DeadLetterResource(StoredLetters letters, DecideSetAside decide) {
        this.letters = letters;
        this.decide = decide;
    }

    @GET
    public Page<SetAside.Letter> list(@Context UriInfo uri) {
        int limit = Page.limit(uri);
        SetAside.State state = state(uri.getQueryParameters().getFirst("state"));
        SetAside.Cursor after = Page.cursor(uri).map(DeadLetterResource::cursor).orElse(null);
        return Page.of(letters.list(state, after, limit + 1), limit, uri, letter -> letter, letter ->
                new String[] {letter.at().toString(), letter.id()});
    }

    @GET
    @Path("/{id}")
    public SetAside.Letter find(@PathParam("id") String id) {
        return letters.find(id).orElseThrow(DeadLetterResource::unknown);
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public SetAside.Letter replay(
            @PathParam("id") String id, @HeaderParam(Caller.HEADER) String caller, DeadLetterDecision decision) {
        return answer(decide.replay(id, said(decision).optional(), Caller.of(caller)));
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public SetAside.Letter discard(
            @PathParam("id") String id, @HeaderParam(Caller.HEADER) String caller, DeadLetterDecision decision) {
        return answer(decide.discard(id, said(decision).required(), Caller.of(caller)));
    }

    private static DeadLetterDecision said(DeadLetterDecision decision) {
        return decision == null ? NOTHING_SAID : decision;
    }

    private static SetAside.Letter answer(DecideSetAside.Result result) {
        return switch (result.outcome()) {
            case DONE -> result.letter();
            case UNKNOWN -> throw unknown();
            case DECIDED_BEFORE ->
                throw conflict("it is " + result.letter().state() + " already, by "
                        + result.letter().decision().by() + " at "
                        + result.letter().decision().at());
            case NOT_AN_EVENT ->
                throw conflict("the topic " + result.letter().topic()
                        + " is written by the platform itself, which publishes anew what it knows; discard this");
            case GONE ->
                throw conflict("the topic " + result.letter().topic()
                        + " no longer holds the record; have its agency send it again, and discard this");
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(404, "there is no such record among those set aside"));
    }

    private static ProblemException conflict(String why) {
        return new ProblemException(Problem.of(409, why));
    }

    private static SetAside.State state(String given) {
        if (given == null) {
            return null;
        }
        return Stream.of(SetAside.State.values())
                .filter(state -> state.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Refused.parameter("state", "one of SET_ASIDE, REPLAYED, DISCARDED"));
    }

    private static SetAside.Cursor cursor(String[] parts) {
        try {
            return new SetAside.Cursor(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException e) {
            throw Page.wrongCursor();
        }
    }
}
