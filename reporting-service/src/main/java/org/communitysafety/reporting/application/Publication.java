package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Restated;

/**
 * Something the others are told.
 *
 * @param sequence in which it happened; given by the store, 0 before
 * @param eventId stays the same when it is told again after a crash; given by the store, null before
 * @param measure whose status it is about; null for an alert
 * @param status null when it is gone
 * @param restated why it changed; null for an alert, and in what was kept before reasons were
 * @param alertId which alert it is about; null for a status
 * @param alert null when it is gone
 * @param traceParent W3C trace context in which it happened; given by the store, null before and where nothing was recorded
 */
public record Publication(
        long sequence,
        UUID eventId,
        Kind kind,
        Instant at,
        MeasureKey measure,
        MeasureStatus status,
        Restated restated,
        UUID alertId,
        Alert alert,
        String traceParent) {
    /** What happened. */
    public enum Kind {
        STATUS_CHANGED,
        STATUS_REMOVED,
        ALERT_RAISED,
        ALERT_CHANGED,
        ALERT_RESOLVED,
        ALERT_REMOVED
    }

    static Publication statusChanged(MeasureStatus status, Restated restated, Instant at) {
        return new Publication(0, null, Kind.STATUS_CHANGED, at, status.key(), status, restated, null, null, null);
    }

    static Publication statusRemoved(MeasureKey measure, Instant at) {
        return new Publication(0, null, Kind.STATUS_REMOVED, at, measure, null, null, null, null, null);
    }

    static Publication alert(Kind kind, Alert alert, Instant at) {
        return new Publication(0, null, kind, at, null, null, null, alert.id(), alert, null);
    }

    static Publication alertRemoved(UUID alert, Instant at) {
        return new Publication(0, null, Kind.ALERT_REMOVED, at, null, null, null, alert, null, null);
    }
}
