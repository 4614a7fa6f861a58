package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.communitysafety.incident.application.RefusalCounts.Count;
import org.communitysafety.incident.application.RefusalCounts.Sum;

/** The counts of refused events that are kept. */
@ApplicationScoped
public class KeepRefusals {
    private final RefusalCounts counts;

    public KeepRefusals(RefusalCounts counts) {
        this.counts = counts;
    }

    /** @param firstDay what is of earlier days goes */
    @Transactional
    void add(Collection<Count> more, LocalDate firstDay) {
        counts.add(more);
        counts.removeBefore(firstDay);
    }

    /**
     * From one day to another, both included.
     *
     * @param agency null for all of them
     */
    @Transactional
    public List<Sum> of(String agency, LocalDate from, LocalDate to) {
        return counts.of(agency, from, to);
    }
}
