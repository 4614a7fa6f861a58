package org.communitysafety.reporting.domain.delivery;

import org.communitysafety.reporting.domain.AlertState;

/**
 * How urgent, severe and certain an alert is, in the words of CAP 1.2. The platform speaks of months and places, never
 * of minutes: nothing is Immediate, and nothing Extreme.
 */
public record Weight(String urgency, String severity, String certainty) {
    private static final String UNKNOWN = "Unknown";

    /**
     * @param kind null when it is not known
     * @return an end is Past; figures that no longer arrive make the certainty Unknown
     */
    static Weight of(String kind, AlertState state) {
        Weight usual = of(kind == null ? "" : kind);
        return switch (state) {
            case RESOLVED -> new Weight("Past", usual.severity, usual.certainty);
            case STALE -> new Weight(usual.urgency, usual.severity, UNKNOWN);
            case PENDING -> new Weight(usual.urgency, usual.severity, "Possible");
            case FIRING, ACKNOWLEDGED -> usual;
        };
    }

    private static Weight of(String kind) {
        return switch (kind) {
            case "target-status", "equality" -> new Weight("Future", "Moderate", "Observed");
            case "signal" -> new Weight("Expected", "Moderate", "Likely");
            case "threshold" -> new Weight("Expected", "Moderate", "Observed");
            case "cluster" -> new Weight("Expected", "Severe", "Likely");
            case "milestone", "deliverable", "feed", "overdue" -> new Weight("Future", "Minor", "Observed");
            default -> new Weight(UNKNOWN, UNKNOWN, UNKNOWN);
        };
    }
}
