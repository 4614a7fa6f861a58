package org.communitysafety.incident.domain;

/** What an address takes in. */
public enum Intake {
    INCIDENTS(EventType.INCIDENT_RECORDED),
    MEASUREMENTS(EventType.MEASUREMENT_REPORTED),
    FEEDS(EventType.FEED_DECLARED);

    private final EventType bare;

    Intake(EventType bare) {
        this.bare = bare;
    }

    /** What data without an envelope is. */
    public EventType bareType() {
        return bare;
    }
}
