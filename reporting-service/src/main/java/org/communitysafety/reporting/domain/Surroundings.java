package org.communitysafety.reporting.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.communitysafety.vocabulary.Period;

/**
 * What is known of the periods of an indicator around an area, where the area itself may have no row.
 *
 * @param whole periods in which a count around it is complete: a missing row further in is zero
 * @param broken periods in which a figure around it is known not to be complete
 */
public record Surroundings(SortedSet<Period> whole, Set<Period> broken) {
    public static final Surroundings UNKNOWN = new Surroundings(new TreeSet<>(), Set.of());

    /** True where a newer period than the newest that could be looked at is not whole. */
    boolean stoppedAfter(Optional<Period> newest) {
        return broken.stream()
                .filter(period -> !whole.contains(period))
                .max(Comparator.comparing(Period::lastDay))
                .filter(broke -> newest.isPresent()
                        && broke.lastDay().isAfter(newest.get().lastDay()))
                .isPresent();
    }
}
