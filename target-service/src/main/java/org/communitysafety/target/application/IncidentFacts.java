package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communitysafety.target.domain.Arrival;
import org.communitysafety.target.domain.FactChange;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.PlacedIncident;

/** Every incident the platform knows, in its newest version. */
public interface IncidentFacts {
    /**
     * Keeps each incident that is newer than the version stored under its key.
     *
     * @param incidents no key twice, sorted by key so that two writers cannot deadlock
     * @return what changed; the rest was already known or superseded
     */
    Kept keep(List<PlacedIncident> incidents);

    /**
     * Keeps where subjects arrived that are stored already.
     *
     * @return how many subjects arrived for the first time, by feed cell
     */
    Map<FeedKey, Integer> arrive(Collection<Arrival> arrivals);

    /**
     * @param changes what each stored fact counted as and counts as now
     * @param inserted the keys that were not known before; each arrived where its version says
     */
    record Kept(List<FactChange> changes, Set<UUID> inserted) {}
}
