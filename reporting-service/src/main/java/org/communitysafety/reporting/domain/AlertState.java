package org.communitysafety.reporting.domain;

/** Where an alert stands; only {@link #RESOLVED} is closed. */
public enum AlertState {
    /** Seen, not yet sure enough to fire. */
    PENDING,
    FIRING,
    /** Somebody has taken it on; it stays open until its end. */
    ACKNOWLEDGED,
    RESOLVED,
    /** Its figures no longer arrive. */
    STALE;

    public boolean isOpen() {
        return this != RESOLVED;
    }
}
