package org.communitysafety.simulation;

import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;

/**
 * A record on a topic of events; one that cannot be read has none of the three.
 *
 * @param number in which the agencies sent it
 */
record Sent(
        int number, Partition partition, IncidentVersion incident, Measurement measurement, Declaration declaration) {
    static final String INCIDENTS = "incidents";
    static final String MEASUREMENTS = "measurements";
    static final String DECLARATIONS = "feed-declarations";

    boolean isMalformed() {
        return incident == null && measurement == null && declaration == null;
    }

    Sent as(int newNumber) {
        return new Sent(newNumber, partition, incident, measurement, declaration);
    }

    @Override
    public String toString() {
        String place = partition.topic() + "-" + partition.number();
        if (isMalformed()) {
            return "%s malformed".formatted(place);
        }
        if (measurement != null) {
            return "%s %s = %s %s".formatted(place, measurement.key(), measurement.value(), measurement.version());
        }
        return declaration != null
                ? "%s %s %s %s"
                        .formatted(
                                place,
                                declaration.key(),
                                new java.util.TreeMap<>(declaration.counts()),
                                declaration.version())
                : "%s %s %s %s".formatted(place, incident.subject(), incident.version(), incident.details());
    }
}
