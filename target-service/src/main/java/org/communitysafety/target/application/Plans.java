package org.communitysafety.target.application;

import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.Plan;

/** Every version of every plan. */
public interface Plans {
    /** The newest version of each plan that was not removed. */
    List<Plan> current();

    Optional<Plan> find(String plan);

    /** Every version of a plan that was not removed, oldest first. */
    List<Plan> versions(String plan);

    /** The newest version ever given, removed or not; 0 when there is none. */
    int newestEver(String plan);

    /** Holds the plan until the transaction ends. @return the newest version ever given, 0 when there is none */
    int lock(String plan);

    void add(Plan plan);

    void remove(String plan);
}
