package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.communitysafety.incident.domain.Standard;

/** What to judge by now. */
@ApplicationScoped
public class Standards {
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
        return new Standard(clock.instant(), reference.agencyIds(), reference.indicators());
    }
}
