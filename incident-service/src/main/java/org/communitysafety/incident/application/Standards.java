package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.Standard;

/** What to judge by now. */
@ApplicationScoped
public class Standards {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Reference reference;
    private final Clock clock;

    public Standards(Reference reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /** @throws ReferenceNotLoadedException before the first agency is known */
    Standard current() {
        if (!reference.isLoaded()) {
            throw new ReferenceNotLoadedException();
        }
        return new Standard(clock.instant(), reference.agencyIds(), reference.indicators(), reference.pathways());
    }

    /**
     * Identifiers of the registered agencies.
     *
     * @throws ReferenceNotLoadedException before the first agency or pathway is known: who is to be forgotten must not be
     *     missed on a pathway
     */
    public Set<String> agencies() {
        return current(Intake.REFERRALS).agencies();
    }

    /** @throws ReferenceNotLoadedException also before the first pathway is known, where referrals are to be judged */
    Standard current(Intake intake) {
        Standard standard = current();
        if (intake == Intake.REFERRALS && standard.pathways().isEmpty()) {
            throw new ReferenceNotLoadedException();
        }
        return standard;
    }

    /** Whether, within half a second, there is more to judge by than {@code known}. */
    boolean becomeNewerThan(Standard known) {
        return reference.awaitNewerThan(known, PATIENCE);
    }
}
