package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a cell gains or loses in a batch, and a few of the incidents that came into it. */
final class Gain {
    private static final Comparator<IncidentVersion> NEWEST_FIRST = Comparator.comparing(IncidentVersion::version)
            .thenComparing(IncidentVersion::key, FactKey.ORDER)
            .reversed();

    private long amount;
    private List<IncidentVersion> came = List.of();

    long amount() {
        return amount;
    }

    /** @param incident that came in; null where one left or stayed. The newest are told first */
    void add(long by, IncidentVersion incident) {
        amount += by;
        if (incident != null && came.size() < Sample.MOST) {
            came = came.isEmpty() ? new ArrayList<>(Sample.MOST) : came;
            came.add(incident);
        }
    }

    /** This and what another agency's cell gained. */
    Gain and(Gain other) {
        List<IncidentVersion> all = new ArrayList<>(came);
        all.addAll(other.came);
        all.sort(NEWEST_FIRST);
        Gain both = new Gain();
        both.amount = amount + other.amount;
        both.came = all.subList(0, Math.min(Sample.MOST, all.size()));
        return both;
    }

    /** The incidents that came, the newest first. */
    List<IncidentVersion> came() {
        return came;
    }
}
