package org.communitysafety.target.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.application.KeepPopulations;
import org.communitysafety.target.application.PopulationFile;
import org.communitysafety.target.domain.Population;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AreaCode;

/** Populations by area and calendar year, which rates are divided by. */
@Path("/api/v1/areas/populations")
@Produces(MediaType.APPLICATION_JSON)
public class PopulationResource {
    private static final int USUAL_PAGE = 1_000;
    private static final int LARGEST_PAGE = 10_000;
    private static final String REFUSED = "the populations were not taken";

    private final KeepPopulations populations;

    public PopulationResource(KeepPopulations populations) {
        this.populations = populations;
    }

    /** Usual residents of an area in a year. */
    public record PopulationView(String area, int year, long population) {}

    /** @param changed how many are new or another figure now */
    public record TakenView(int rows, int changed) {}

    @GET
    public ListView<PopulationView> all(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AreaCode> area = questions.area("area");
        Optional<String> after = questions.cursor(parts -> place(new AreaCode(parts[0]), Integer.parseInt(parts[1])));
        int limit = questions.limit(USUAL_PAGE, LARGEST_PAGE);
        questions.done();
        List<Population> found = populations.all().stream()
                .filter(each -> area.isEmpty() || area.get().equals(each.area()))
                .filter(each ->
                        after.isEmpty() || place(each.area(), each.year()).compareTo(after.get()) > 0)
                .limit(limit + 1L)
                .toList();
        List<Population> page = found.stream().limit(limit).toList();
        Population last = found.size() > limit ? page.get(limit - 1) : null;
        return new ListView<>(
                page.stream()
                        .map(each -> new PopulationView(each.area().value(), each.year(), each.residents()))
                        .toList(),
                ListView.next(uri, last == null ? null : Questions.cursorOf(last.area(), last.year())));
    }

    /** Merges the rows by area and year. */
    @PUT
    @Consumes("text/csv")
    public TakenView put(InputStream body) {
        PopulationFile.Contents contents = read(body);
        if (!contents.refusals().isEmpty()) {
            throw Questions.refused(contents.refusals(), REFUSED);
        }
        return new TakenView(contents.rows().size(), populations.put(contents.rows()));
    }

    private static String place(AreaCode area, int year) {
        return area + " " + year;
    }

    private static PopulationFile.Contents read(InputStream body) {
        try (Reader text = new InputStreamReader(body, UTF_8.newDecoder())) {
            return PopulationFile.read(text);
        } catch (CharacterCodingException e) {
            throw Questions.refused(List.of(new Refusal("", "not-utf-8", "the text is not UTF-8")), REFUSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
