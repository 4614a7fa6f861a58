package org.communitysafety.target.domain;

import java.util.List;

/**
 * Which clocks of referrals an indicator counts that were not met in time, each in the month of its last day: at the end
 * of that day it became overdue.
 *
 * @param pathways never empty
 * @param clocks as the pathways name them; none is all of them
 * @param counts {@code overdue} (when left out): each that became overdue, met later or not; {@code standing}: those of
 *     them that are overdue still, neither met nor stopped since. A clock leaves {@code standing} in the month in which it
 *     came, so that the sum of all months is what stands overdue now
 * @param agency whose figure it is: who is {@code answerable} for the step (when left out), the {@code agency} that
 *     reports the referral, its {@code referrer} or {@code receiver}. A referral that does not name them does not count
 */
public record ClockCount(List<String> pathways, List<String> clocks, String counts, String agency) {
    static final String OVERDUE = "overdue";
    static final String STANDING = "standing";
    static final List<String> COUNTS = List.of(OVERDUE, STANDING);

    public ClockCount {
        pathways = StepCount.listed(pathways);
        clocks = StepCount.listed(clocks);
    }

    boolean isMetBy(PlacedClock clock) {
        return pathways.contains(clock.pathway())
                && (clocks.isEmpty() || clocks.contains(clock.run().clock()))
                && (!STANDING.equals(counts) || clock.run().isRunning());
    }
}
