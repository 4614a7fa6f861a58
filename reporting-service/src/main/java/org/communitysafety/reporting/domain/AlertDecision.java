package org.communitysafety.reporting.domain;

/**
 * What becomes of an alert, and why.
 *
 * @param alert as it stands afterwards; null when there is none
 */
public record AlertDecision(Outcome outcome, Alert alert, String reason) {
    /** {@link #REJECTED} answers a request that the alert's state does not allow. */
    public enum Outcome {
        UNCHANGED,
        RAISED,
        CHANGED,
        RESOLVED,
        REJECTED
    }

    static AlertDecision of(Outcome outcome, Alert alert, String reason) {
        return new AlertDecision(outcome, alert, reason);
    }
}
