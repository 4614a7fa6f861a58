package org.communitysafety.incident.domain;

/** What an accepted event states, normalised. */
public sealed interface Fact permits RecordedIncident, CancelledIncident, ReportedMeasurement, DeclaredFeed {
    /** The agency that states it. */
    String agency();
}
