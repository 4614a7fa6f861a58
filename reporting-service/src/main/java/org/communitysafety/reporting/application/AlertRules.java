package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.AlertRule;

/** The rules that people set, each with its versions. */
public interface AlertRules {
    /** The newest version of each rule that was not removed, by identifier. */
    List<AlertRule> current();

    Optional<AlertRule> find(String id);

    /** The highest version there ever was; 0 for none. */
    int newestVersion(String id);

    void keep(AlertRule rule, String by, Instant at);

    void remove(String id, String by, Instant at);
}
