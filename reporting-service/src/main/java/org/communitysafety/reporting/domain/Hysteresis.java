package org.communitysafety.reporting.domain;

import java.time.Duration;

/**
 * How firmly something has to hold before it is told, and be gone before it is taken back.
 *
 * @param pendingFor observations in a row before an alert fires; 1 or more
 * @param clearAfter clean observations in a row before it ends; 1 or more
 * @param settle how long a correction that takes its ground away has to stand before the alert ends
 */
public record Hysteresis(int pendingFor, int clearAfter, Duration settle) {
    public Hysteresis {
        if (pendingFor < 1 || clearAfter < 1 || settle.isNegative()) {
            throw new IllegalArgumentException("an alert takes one observation or more to begin and to end");
        }
    }
}
