package org.communitysafety.e2e.faults;

import java.time.Duration;

/**
 * How the platform came through one fault.
 *
 * @param acceptedAfter from the end of the fault (of a kill: from the kill) to the first report that was accepted
 * @param rightAfter from there to its figure being right
 * @param notTaken answers 503 and broken connections, all of which were sent again
 * @param complaint empty when everything is exact
 */
record Outcome(
        String fault,
        long seed,
        Duration acceptedAfter,
        Duration rightAfter,
        long reports,
        int notTaken,
        Duration longestAnswer,
        String complaint) {
    static Outcome ofBrokenRun(String fault, long seed, Throwable why) {
        return new Outcome(fault, seed, Duration.ZERO, Duration.ZERO, 0, 0, Duration.ZERO, "the run broke off: " + why);
    }

    Outcome and(String further) {
        return new Outcome(
                fault,
                seed,
                acceptedAfter,
                rightAfter,
                reports,
                notTaken,
                longestAnswer,
                (complaint + " " + further).strip());
    }

    boolean isExact() {
        return complaint.isEmpty();
    }

    @Override
    public String toString() {
        return "%-40s seed %d: %,d reports, %d not taken at first, longest answer %.1f s; accepted after %.1f s, right after %.1f s; %s"
                .formatted(
                        fault,
                        seed,
                        reports,
                        notTaken,
                        seconds(longestAnswer),
                        seconds(acceptedAfter),
                        seconds(rightAfter),
                        isExact() ? "exact" : complaint);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
