package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.incident.domain.Pathway;
import org.communitysafety.incident.domain.Standard;

/** What events are judged against, kept in memory so that judging needs no database. */
@ApplicationScoped
public class Reference {
    private final Map<String, AgencyArea> agencies = new ConcurrentHashMap<>();
    private final Set<String> indicators = ConcurrentHashMap.newKeySet();
    private final Map<String, Pathway> pathways = new ConcurrentHashMap<>();

    /** An agency and its own area; the area may be null. */
    public record AgencyArea(String agency, String area) {}

    /** Takes in an agency, or a new version of it. */
    public void agency(AgencyArea agency) {
        agencies.put(agency.agency(), agency);
        tellWaiting();
    }

    /** Takes in that there is an indicator; none is ever withdrawn. */
    public void indicator(String indicator) {
        indicators.add(indicator);
        tellWaiting();
    }

    /** Takes in a pathway, or a new version of it; none is ever withdrawn. */
    public void pathway(Pathway pathway) {
        pathways.put(pathway.id(), pathway);
        tellWaiting();
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

    private synchronized void tellWaiting() {
        notifyAll();
    }

    /** False until the first agency and the first indicator are known: before, every event would be refused. */
    public boolean isLoaded() {
        return !agencies.isEmpty() && !indicators.isEmpty();
    }

    public Set<String> agencyIds() {
        return Set.copyOf(agencies.keySet());
    }

    public Collection<AgencyArea> agencyAreas() {
        return Set.copyOf(agencies.values());
    }

    /** By identifier; empty until the first is known: before, every referral would be refused. */
    public Map<String, Pathway> pathways() {
        return Map.copyOf(pathways);
    }

    public Set<String> indicators() {
        return Set.copyOf(indicators);
    }
}
