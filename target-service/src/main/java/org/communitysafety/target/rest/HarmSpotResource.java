package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.application.RankHarm;
import org.communitysafety.target.application.Reference;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/** Where harm is concentrated: areas of one level by the severity of what happened in them. */
@Path("/api/v1/harm-spots")
@Produces(MediaType.APPLICATION_JSON)
public class HarmSpotResource {
    private static final String OWN = "own";
    private static final String LEVELS = "one of ward, district, partnership, force, own";

    private final RankHarm ranking;
    private final References references;

    public HarmSpotResource(RankHarm ranking, References references) {
        this.ranking = ranking;
        this.references = references;
    }

    /** Areas whose figure is not known to be whole are not ranked; they are listed. */
    @GET
    public HarmSpotsView rank(@Context UriInfo uri) {
        Reference reference = references.read();
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<Indicator> indicator =
                questions.required("indicator", text -> harm(reference, text), "not-of-harm", expected(reference));
        Optional<Period> period =
                questions.required("period", Period::tryParse, "malformed-period", "a period is " + Period.FORM);
        Optional<String> level = questions.required("level", HarmSpotResource::level, "unknown-level", LEVELS);
        Optional<AreaCode> within = questions.area("within");
        questions.done();
        RankHarm.Wanted wanted = new RankHarm.Wanted(
                indicator.orElseThrow().id(),
                period.orElseThrow(),
                level.filter(name -> !name.equals(OWN))
                        .map(name -> Level.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                within.orElse(null));
        return HarmSpotsView.of(ranking.rank(wanted), wanted, level.orElseThrow(), reference.geography());
    }

    private static Optional<Indicator> harm(Reference reference, String id) {
        return ofHarm(reference).filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    private static Stream<Indicator> ofHarm(Reference reference) {
        return reference.indicators().all().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.HARM)
                .filter(indicator ->
                        reference.indicators().heaviestIn(indicator).signum() > 0);
    }

    private static String expected(Reference reference) {
        return "an indicator of kind harm that weighs something: "
                + ofHarm(reference).map(Indicator::id).collect(Collectors.joining(", "));
    }

    private static Optional<String> level(String text) {
        return Stream.concat(
                        Stream.of(Level.values()).map(level -> level.name().toLowerCase(Locale.ROOT)), Stream.of(OWN))
                .filter(text::equals)
                .findFirst();
    }
}
