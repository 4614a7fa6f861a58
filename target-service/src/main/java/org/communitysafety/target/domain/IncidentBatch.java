package org.communitysafety.target.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The versions of one poll, reduced to the newest of each fact; what arrived where is kept for all of them, the losing
 * ones too.
 */
public final class IncidentBatch {
    private final List<IncidentVersion> newest;
    private final List<IncidentVersion> superseded = new ArrayList<>();
    private final Map<FeedKey, Instant> lastReceived = new HashMap<>();

    public IncidentBatch(Collection<IncidentVersion> versions) {
        Map<UUID, IncidentVersion> byKey = new HashMap<>();
        for (IncidentVersion version : versions) {
            byKey.merge(version.key(), version, this::newer);
            note(version);
        }
        newest = new ArrayList<>(byKey.values());
        newest.sort(Comparator.comparing(IncidentVersion::key, FactKey.ORDER));
    }

    /** One version for each fact, sorted by key so that two writers lock rows in the same order. */
    public List<IncidentVersion> newest() {
        return Collections.unmodifiableList(newest);
    }

    /** Where versions arrived that are not the first the platform keeps of their fact. */
    public Set<Arrival> further(Set<UUID> inserted) {
        Set<Arrival> further = new HashSet<>();
        superseded.forEach(version -> add(version, further));
        newest.stream().filter(version -> !inserted.contains(version.key())).forEach(version -> add(version, further));
        return further;
    }

    /** When the platform last took something in for each feed cell of the batch. */
    public Map<FeedKey, Instant> lastReceived() {
        return Map.copyOf(lastReceived);
    }

    private void note(IncidentVersion version) {
        if (!version.isCancelled() && version.receivedAt() != null) {
            lastReceived.merge(version.arrival().feed(), version.receivedAt(), IncidentBatch::later);
        }
    }

    private static void add(IncidentVersion version, Set<Arrival> arrivals) {
        if (!version.isCancelled()) {
            arrivals.add(version.arrival());
        }
    }

    private IncidentVersion newer(IncidentVersion held, IncidentVersion other) {
        boolean replaced = other.replaces(held);
        superseded.add(replaced ? held : other);
        return replaced ? other : held;
    }

    private static Instant later(Instant held, Instant other) {
        return other.isAfter(held) ? other : held;
    }
}
