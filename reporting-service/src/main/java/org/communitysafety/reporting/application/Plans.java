package org.communitysafety.reporting.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Plan;

/** Every version of every plan, and the business date each has reached. */
public interface Plans {
    void keep(Plan plan);

    /** Removes all versions with their statuses, history and alerts. */
    void remove(String plan);

    /** Ascending by plan and version. */
    List<Plan> all();

    /** Ascending; empty for an unknown plan. */
    List<Plan> versionsOf(String plan);

    Optional<LocalDate> businessDate(String plan);

    void keepBusinessDate(String plan, LocalDate date);
}
