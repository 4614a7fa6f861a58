package org.communitysafety.reporting.domain;

/**
 * What becomes of an alert, and why.
 *
 * @param alert as it stands afterwards; null when there is none
 */
public record AlertDecision(Outcome outcome, Alert alert, AlertReason reason) {
    /**
     * {@link #REJECTED} answers a request that the alert's state does not allow; {@link #WATCHED} changes only what its
     * end is decided by, which nobody has to be told.
     */
    public enum Outcome {
        UNCHANGED,
        WATCHED,
        RAISED,
        CHANGED,
        RESOLVED,
        REJECTED
    }

    static AlertDecision unchanged(Alert alert, AlertReason reason) {
        return new AlertDecision(Outcome.UNCHANGED, alert, reason);
    }

    static AlertDecision changed(Alert alert, AlertReason reason) {
        return new AlertDecision(Outcome.CHANGED, alert, reason);
    }
}
