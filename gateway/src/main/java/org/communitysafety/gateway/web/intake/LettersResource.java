package org.communitysafety.gateway.web.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Records that were set aside, and what is decided of them. Whoever opens the page has seen them: the access record says so, and
 * therefore it is a page of its own that nothing keeps current by itself.
 */
@Path(LettersView.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class LettersResource {
    private static final String SHOWN = "25";

    private final PageFrames frames;
    private final PageCalls calls;

    LettersResource(PageFrames frames, PageCalls calls) {
        this.frames = frames;
        this.calls = calls;
    }

    /**
     * @param asked which of them; those that wait for a decision where it is none
     * @param cursor where the page before ended; null for the first page
     * @param done what was decided a moment ago; null for nothing
     */
    @GET
    @Blocking
    public RestResponse<String> list(
            @QueryParam("state") String asked, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        Frame frame = frames.withoutPlan(Section.INTAKE);
        LettersView.State state = LettersView.State.of(asked);
        String question = Addresses.of("dead-letters", "state", state.name(), "limit", SHOWN, "cursor", cursor);
        return calls.read(question, Answers.Letters.class)
                .map(found -> frames.answer(IntakePages.letters(frame, LettersView.list(found, state, done))))
                .orElseGet(() -> frames.unanswered(frame, "The records that were set aside"));
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public RestResponse<String> replay(@PathParam("id") String id, @FormParam("reason") String reason) {
        return decide(id, "replay", reason);
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public RestResponse<String> discard(@PathParam("id") String id, @FormParam("reason") String reason) {
        return decide(id, "discard", reason);
    }

    private RestResponse<String> decide(String id, String action, String typed) {
        String letter = "dead-letters/" + Addresses.encoded(id);
        String reason = typed == null ? "" : typed.strip();
        Reply reply = calls.send("POST", letter + '/' + action, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
        if (reply.isGood()) {
            return frames.seeOther(Addresses.of(LettersView.PATH, "done", action));
        }
        Optional<Answers.Letter> held = calls.read(letter, Answers.Letter.class);
        LettersView refused = LettersView.refused(held.map(List::of).orElse(List.of()), reason, reply.faults());
        return frames.answer(reply.status(), IntakePages.letters(frames.withoutPlan(Section.INTAKE), refused));
    }
}
