package org.communitysafety.reporting.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Plan;

/** Every version of every plan, and the business date each has reached. */
public interface Plans {
    /** @param at when this version came; the first time counts */
    void keep(Plan plan, Instant at);

    /** Removes all versions with their statuses, history and alerts. */
    void remove(String plan);

    /** Ascending by plan and version. */
    List<Plan> all();

    /** Ascending; empty for an unknown plan. */
    List<Plan> versionsOf(String plan);

    /** The other plans of which a version shares a target with this one, in order. */
    List<String> sharingWith(String plan);

    /** The versions that had come by then, ascending. */
    List<Plan> versionsKnownAt(String plan, Instant knownAt);

    Optional<LocalDate> businessDate(String plan);

    void keepBusinessDate(String plan, LocalDate date);
}
