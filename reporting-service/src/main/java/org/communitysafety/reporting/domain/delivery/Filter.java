package org.communitysafety.reporting.domain.delivery;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.AlertKind;

/**
 * Which alerts a receiver wants; an empty set wants any.
 *
 * @param kinds of alerts, as the alert names them
 * @param priorities of the plan, by identifier; an alert without a priority passes no filter on priorities
 */
public record Filter(Set<String> plans, Set<String> kinds, Set<String> priorities) {
    public static final Filter ANY = new Filter(Set.of(), Set.of(), Set.of());

    /** What {@code kinds} may name. */
    public static final Set<String> KINDS =
            Arrays.stream(AlertKind.values()).map(AlertKind::token).collect(Collectors.toUnmodifiableSet());

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
