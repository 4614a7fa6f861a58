package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.incident.domain.Standard;
import org.communitysafety.vocabulary.Category;

/** What events are judged against, kept in memory so that judging needs no database. */
@ApplicationScoped
public class Reference {
    private static final Set<String> SHIPPED = Stream.concat(
                    Stream.of(Category.values()).map(Category::slug),
                    Stream.of(
                            "victim-based-crime",
                            "hate-crime-repeat-victimisation",
                            "asb-experience",
                            "substance-misuse-successful-completions"))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, AgencyArea> agencies = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> indicatorsOfPlans = new ConcurrentHashMap<>();

    /** An agency and its own area; the area may be null. */
    public record AgencyArea(String agency, String area) {}

    /** Takes in an agency, or a new version of it. */
    public void agency(AgencyArea agency) {
        agencies.put(agency.agency(), agency);
        tellWaiting();
    }

    /** Takes in the indicators a plan names; none when the plan is gone. */
    public void plan(String plan, Set<String> indicators) {
        indicatorsOfPlans.put(plan, Set.copyOf(indicators));
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
        return known.agencies().equals(agencyIds()) && known.indicators().equals(indicators());
    }

    private synchronized void tellWaiting() {
        notifyAll();
    }

    /** False until the first agency is known: before, every event would be refused. */
    public boolean isLoaded() {
        return !agencies.isEmpty();
    }

    public Set<String> agencyIds() {
        return Set.copyOf(agencies.keySet());
    }

    public Collection<AgencyArea> agencyAreas() {
        return Set.copyOf(agencies.values());
    }

    public Set<String> indicators() {
        Set<String> known = new HashSet<>(SHIPPED);
        indicatorsOfPlans.values().forEach(known::addAll);
        return Set.copyOf(known);
    }
}
