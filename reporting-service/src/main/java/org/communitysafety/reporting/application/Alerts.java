package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.MeasureKey;

/** The alerts with their lives; at most one is open for a measure in an area. */
public interface Alerts {
    Optional<Alert> open(MeasureKey about);

    Optional<Alert> find(UUID id);

    /** Newest first; null state and plan mean any, {@code before} goes on after an alert seen. */
    List<Listed> list(AlertState state, String plan, Long before, int limit);

    List<Alert> of(String plan);

    void keep(Alert alert);

    /** Resolved alerts whose end lies before {@code at} and that are still on the topic. */
    List<Alert> resolvedBefore(Instant at);

    void markForgotten(UUID id);

    long countOpen();

    /** @param sequence in which alerts were raised */
    record Listed(long sequence, Alert alert) {}
}
