package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.Silence;

/** The silences, those that are over among them. */
public interface Silences {
    /** Newest first. */
    List<Silence> all();

    /** Those that are not over. */
    List<Silence> notExpired(Instant at);

    Optional<Silence> find(UUID id);

    void keep(Silence silence);

    /** True when one began or ended after {@code from} and by {@code to}. */
    boolean anyTurned(Instant from, Instant to);
}
