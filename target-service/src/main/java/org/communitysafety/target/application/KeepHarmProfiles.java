package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.HarmProfile;
import org.communitysafety.target.domain.HarmProfileRules;
import org.communitysafety.target.domain.PlanContext;
import org.communitysafety.target.domain.Refusal;

/** Takes profiles of harm spots: a change is a new version, the same again is nothing. */
@ApplicationScoped
public class KeepHarmProfiles {
    private final HarmProfiles profiles;
    private final References references;

    public KeepHarmProfiles(HarmProfiles profiles, References references) {
        this.profiles = profiles;
        this.references = references;
    }

    public List<HarmProfile> current() {
        return QuarkusTransaction.requiringNew().call(profiles::current);
    }

    public Optional<HarmProfile> find(String profile) {
        return QuarkusTransaction.requiringNew().call(() -> profiles.find(profile));
    }

    /** @return every version, oldest first; empty when there is no such profile */
    public List<HarmProfile> versions(String profile) {
        return QuarkusTransaction.requiringNew().call(() -> profiles.versions(profile));
    }

    /** @return the profile as it holds now; or every fault, and nothing is kept */
    public Versions.Outcome<HarmProfile> put(HarmProfile profile) {
        Reference reference = references.read();
        PlanContext context = new PlanContext(reference::isRegistered, reference.indicators()::find);
        List<Refusal> refusals = HarmProfileRules.check(profile, context);
        return refusals.isEmpty()
                ? QuarkusTransaction.requiringNew().call(() -> profiles.keep(profile))
                : Versions.Outcome.refused(refusals);
    }
}
