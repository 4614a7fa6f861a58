package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The clocks of a pathway's referrals that stand overdue with somebody.
 *
 * @param title of the pathway
 * @param agency who is answerable: an agency or a service token
 * @param clocks those of which any stands overdue; empty when none does any more
 */
public record OverdueClocks(String pathway, String title, String agency, List<Clock> clocks) {
    public OverdueClocks {
        clocks = List.copyOf(clocks);
    }

    /**
     * One clock of the pathway.
     *
     * @param standing how many stand overdue, at least 1
     * @param oldestDueOn the earliest of their last days
     */
    public record Clock(String clock, String title, long standing, LocalDate oldestDueOn) {}

    long standing() {
        return clocks.stream().mapToLong(Clock::standing).sum();
    }
}
