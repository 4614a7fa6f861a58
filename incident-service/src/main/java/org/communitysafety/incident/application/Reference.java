package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.communitysafety.incident.domain.Pathway;
import org.communitysafety.incident.domain.Standard;

/**
 * What events are judged against, kept in memory so that judging needs no database. It is asked with every event and changes
 * now and then, so what it answers with is made when something changes.
 */
@ApplicationScoped
public class Reference {
    private volatile Map<String, AgencyArea> agencies = Map.of();
    private volatile Set<String> indicators = Set.of();
    private volatile Map<String, Pathway> pathways = Map.of();

    /** An agency and its own area; the area may be null. */
    public record AgencyArea(String agency, String area) {}

    /** Takes in an agency, or a new version of it. */
    public synchronized void agency(AgencyArea agency) {
        agencies = with(agencies, agency.agency(), agency);
        notifyAll();
    }

    /** Takes in that there is an indicator; none is ever withdrawn. */
    public synchronized void indicator(String indicator) {
        Set<String> more = new HashSet<>(indicators);
        if (more.add(indicator)) {
            indicators = Set.copyOf(more);
            notifyAll();
        }
    }

    /** Takes in a pathway, or a new version of it; none is ever withdrawn. */
    public synchronized void pathway(Pathway pathway) {
        pathways = with(pathways, pathway.id(), pathway);
        notifyAll();
    }

    private static <T> Map<String, T> with(Map<String, T> known, String id, T value) {
        Map<String, T> more = new HashMap<>(known);
        more.put(id, value);
        return Map.copyOf(more);
    }

    /**
     * Waits for something new to judge by: who has just registered an agency and sends its events at once is not to be
     * told that the agency is unknown.
     *
     * @return false when nothing new came in time
     */
    synchronized boolean awaitNewerThan(Standard known, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAsIn(known)) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean isAsIn(Standard known) {
        return known.agencies().equals(agencyIds())
                && known.indicators().equals(indicators())
                && known.pathways().equals(pathways());
    }

    /** False until the first agency and the first indicator are known: before, every event would be refused. */
    public boolean isLoaded() {
        return !agencies.isEmpty() && !indicators.isEmpty();
    }

    public Set<String> agencyIds() {
        return agencies.keySet();
    }

    public Collection<AgencyArea> agencyAreas() {
        return agencies.values();
    }

    /** By identifier; empty until the first is known: before, every referral would be refused. */
    public Map<String, Pathway> pathways() {
        return pathways;
    }

    public Set<String> indicators() {
        return indicators;
    }
}
