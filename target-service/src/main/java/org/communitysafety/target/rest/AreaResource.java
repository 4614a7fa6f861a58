package org.communitysafety.target.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.KeepOwnAreas;
import org.communitysafety.target.application.LookUpFile;
import org.communitysafety.target.application.MergeLookUp;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;

/** The look-up, and own areas made of its LSOAs and wards. */
@Path("/api/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
public class AreaResource {
    private static final int USUAL_PAGE = 1_000;
    private static final int LARGEST_PAGE = 10_000;
    private static final String REFUSED = "the look-up was not taken";

    private final References references;
    private final MergeLookUp lookUp;
    private final KeepOwnAreas own;
    private final Clock clock;

    public AreaResource(References references, MergeLookUp lookUp, KeepOwnAreas own, Clock clock) {
        this.references = references;
        this.lookUp = lookUp;
        this.own = own;
        this.clock = clock;
    }

    /** @param areas how many areas are new or say something else now */
    public record LookUpView(int rows, int areas) {}

    @GET
    public ListView<AreaView> all(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Geography geography = references.read().geography();
        Predicate<PlacedArea> wanted = questions
                .one(
                        "level",
                        AreaResource::atLevel,
                        "unknown-level",
                        "one of lsoa, ward, district, partnership, force, own")
                .orElse(area -> true);
        Optional<AreaCode> within = questions.area("within");
        Optional<AreaCode> after = questions.cursor(parts -> new AreaCode(parts[0]));
        int limit = questions.limit(USUAL_PAGE, LARGEST_PAGE);
        questions.done();
        List<PlacedArea> found = geography.all().stream()
                .filter(wanted)
                .filter(area -> within.isEmpty() || geography.contains(within.get(), area.code()))
                .filter(area -> after.isEmpty() || area.code().compareTo(after.get()) > 0)
                .limit(limit + 1L)
                .toList();
        List<PlacedArea> page = found.stream().limit(limit).toList();
        String next =
                found.size() > limit ? Questions.cursorOf(page.get(limit - 1).code()) : null;
        return new ListView<>(page.stream().map(AreaView::of).toList(), ListView.next(uri, next));
    }

    @GET
    @Path("/{code}")
    public AreaView one(@PathParam("code") String code) {
        return Optional.of(code)
                .filter(AreaCode::isWellFormed)
                .flatMap(known -> references.read().geography().find(new AreaCode(known)))
                .map(area -> own.find(area.code())
                        .map(each -> AreaView.of(area, each))
                        .orElseGet(() -> AreaView.of(area)))
                .orElseThrow(AreaResource::missing);
    }

    /** 201 for a new own area; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("code") String code, OwnAreaRequest request) {
        if (request == null) {
            throw new ProblemException(Problem.of(400, "an area is expected in the body"));
        }
        KeepOwnAreas.Outcome outcome =
                own.put(request.toArea(code, references.read().geography(), clock));
        Response.ResponseBuilder answer =
                outcome.created() ? Response.created(URI.create("/api/v1/areas/" + code)) : Response.ok();
        return answer.entity(one(code)).build();
    }

    /** Own areas alone can be removed, and only while no plan is about them. */
    @DELETE
    @Path("/{code}")
    public Response remove(@PathParam("code") String code) {
        if (!AreaCode.isWellFormed(code)) {
            throw missing();
        }
        return switch (own.remove(new AreaCode(code))) {
            case REMOVED -> Response.noContent().build();
            case UNKNOWN -> throw Questions.missing("there is no such own area, see /api/v1/areas?level=own");
            case IN_USE ->
                throw new ProblemException(
                        Problem.of(409, "a plan or a problem plan is about this area, or held against its figures"));
        };
    }

    /** Merges the rows by LSOA and places every incident anew. */
    @PUT
    @Consumes("text/csv")
    public LookUpView put(InputStream body) {
        LookUpFile.Contents contents = read(body);
        if (!contents.refusals().isEmpty()) {
            throw Questions.refused(contents.refusals(), REFUSED);
        }
        MergeLookUp.Outcome outcome = lookUp.merge(contents.rows());
        return new LookUpView(outcome.rows(), outcome.areas());
    }

    private static ProblemException missing() {
        return Questions.missing("the look-up has no such area, see /api/v1/areas");
    }

    private static LookUpFile.Contents read(InputStream body) {
        try (Reader text = new InputStreamReader(body, UTF_8.newDecoder())) {
            return LookUpFile.read(text);
        } catch (CharacterCodingException e) {
            throw Questions.refused(List.of(new Refusal("", "not-utf-8", "the text is not UTF-8")), REFUSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Predicate<PlacedArea>> atLevel(String text) {
        if (text.equals("lsoa") || text.equals("own")) {
            return Optional.of(area -> area.level().equals(text));
        }
        return Arrays.stream(Level.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .map(level -> area -> Level.of(area.code()).contains(level));
    }
}
