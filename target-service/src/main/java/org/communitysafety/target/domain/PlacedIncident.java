package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AreaCode;

/**
 * A version of an incident with the place where it counts by the look-up of now.
 *
 * @param place null when the version cancels the incident
 */
public record PlacedIncident(IncidentVersion incident, AreaCode place) {
    public static PlacedIncident of(IncidentVersion incident, Geography geography, AreaCode agencyArea) {
        return new PlacedIncident(
                incident,
                incident.isCancelled()
                        ? null
                        : geography.place(incident.details().area(), agencyArea));
    }

    /** How it counts; null when cancelled. */
    public Counted counted() {
        IncidentVersion.Details details = incident.details();
        if (details == null) {
            return null;
        }
        var traits = new Counted.Traits(incident.agency(), details.category(), details.flags(), details.offenceCode());
        YearMonth recorded = details.recordedOn() == null ? null : YearMonth.from(details.recordedOn());
        return new Counted(traits, place, details.month(), recorded, incident.tokens());
    }
}
