package org.communitysafety.target.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.target.application.KeepHarmProfiles;
import org.communitysafety.target.domain.HarmProfile;
import org.communitysafety.vocabulary.AgencyId;

/** The queue of profiles of harm spots, and how many of them are done. */
@Path("/api/v1/harm-profiles")
@Produces(MediaType.APPLICATION_JSON)
public class HarmProfileResource {
    private final KeepHarmProfiles profiles;

    public HarmProfileResource(KeepHarmProfiles profiles) {
        this.profiles = profiles;
    }

    @GET
    public HarmProfilesView all(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AgencyId> owner = questions.agency("owner");
        questions.done();
        return HarmProfilesView.of(profiles.current().stream()
                .filter(profile ->
                        owner.isEmpty() || profile.owner().equals(owner.get().value()))
                .toList());
    }

    @GET
    @Path("/{id}")
    public HarmProfile one(@PathParam("id") String id) {
        return profiles.find(id).orElseThrow(HarmProfileResource::missing);
    }

    /** Oldest first, each with the date from which it holds. */
    @GET
    @Path("/{id}/versions")
    public ListView<HarmProfile> versions(@PathParam("id") String id) {
        List<HarmProfile> versions = profiles.versions(id);
        if (versions.isEmpty()) {
            throw missing();
        }
        return ListView.whole(versions);
    }

    /** 201 for a new profile; 200 for a new version, and for the same again, which changes nothing. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, HarmProfile profile) {
        PutRecord.check(id, profile, "profile", "a profile");
        return PutRecord.answer(profiles.put(profile), "/api/v1/harm-profiles/" + id, "the profile was not taken");
    }

    private static ProblemException missing() {
        return Questions.missing("there is no such profile, see /api/v1/harm-profiles");
    }
}
