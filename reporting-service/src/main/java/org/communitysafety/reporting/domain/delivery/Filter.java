package org.communitysafety.reporting.domain.delivery;

import java.util.Set;

/**
 * Which alerts a receiver wants; an empty set wants any.
 *
 * @param kinds of alerts, as the alert names them
 * @param priorities of the plan, by identifier; an alert without a priority passes no filter on priorities
 */
public record Filter(Set<String> plans, Set<String> kinds, Set<String> priorities) {
    public static final Filter ANY = new Filter(Set.of(), Set.of(), Set.of());

    /** The kinds of alerts there are. */
    public static final Set<String> KINDS =
            Set.of("target-status", "signal", "milestone", "deliverable", "threshold", "cluster", "equality", "feed");

    public Filter {
        plans = plans == null ? Set.of() : Set.copyOf(plans);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
    }

    public boolean takes(Notice notice) {
        return takes(plans, notice.plan()) && takes(kinds, notice.kind()) && takes(priorities, notice.priority());
    }

    private static boolean takes(Set<String> wanted, String its) {
        return wanted.isEmpty() || (its != null && wanted.contains(its));
    }
}
