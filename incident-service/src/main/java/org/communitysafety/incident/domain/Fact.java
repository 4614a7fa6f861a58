package org.communitysafety.incident.domain;

/** What an accepted event states, normalised. */
public sealed interface Fact
        permits RecordedIncident,
                CancelledIncident,
                TakenStep,
                CancelledStep,
                PanelMeeting,
                ReportedMeasurement,
                DeclaredFeed {
    /** The agency that states it. */
    String agency();
}
