package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.vocabulary.AreaCode;

/** The alerts with their lives; at most one is open under a key. */
public interface Alerts {
    Optional<Alert> open(String key);

    /** The one that ended last. */
    Optional<Alert> lastEnded(String key);

    /** Whatever is open on a measure, of any rule. */
    List<Alert> openOn(MeasureKey about);

    /** Open alerts, oldest first. */
    List<Alert> open();

    List<Alert> openOf(AlertKind kind);

    /** Open alerts that time alone moves by then. */
    List<Alert> dueBy(Instant at);

    Optional<Alert> find(UUID id);

    /** Newest first. */
    List<Listed> list(Wanted wanted, Long before, int limit);

    List<Alert> of(String plan);

    void keep(Alert alert);

    /** Resolved alerts whose end lies before {@code at} and that are still on the topic. */
    List<Alert> resolvedBefore(Instant at);

    void markForgotten(UUID id);

    long countOpen();

    /** @param sequence in which alerts were raised */
    record Listed(long sequence, Alert alert) {}

    /** Null is any. */
    record Wanted(AlertState state, String plan, AlertKind kind, AreaCode area) {}
}
