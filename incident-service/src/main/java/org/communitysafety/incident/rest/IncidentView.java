package org.communitysafety.incident.rest;

import java.time.Instant;
import java.util.List;
import org.communitysafety.incident.application.RegisterVersion;
import org.communitysafety.incident.application.RegisterVersion.Details;

/**
 * An incident as it stands now; never its victim or location.
 *
 * @param recordedAt when the agency recorded this version; null when it did not say
 * @param reason why it was cancelled; null while it was not
 */
public record IncidentView(
        String id,
        String agency,
        String reference,
        boolean cancelled,
        String reason,
        String occurred,
        String month,
        String recordedOn,
        String category,
        String offenceCode,
        List<String> flags,
        String area,
        String outcome,
        String source,
        String eventId,
        Instant recordedAt,
        Instant receivedAt,
        String submittedBy) {
    private static final Details NOTHING = new Details(null, null, null, null, null, List.of(), null, null);

    static IncidentView of(RegisterVersion version) {
        Details details = version.isCancelled() ? NOTHING : version.details();
        Instant recordedAt = version.version().recordedAt();
        return new IncidentView(
                version.id().value(),
                version.agency(),
                version.reference(),
                version.isCancelled(),
                version.reason(),
                details.occurred(),
                details.month() == null ? null : details.month().toString(),
                details.recordedOn(),
                details.category(),
                details.offenceCode(),
                details.flags(),
                details.area(),
                details.outcome(),
                version.source(),
                version.version().eventId(),
                recordedAt.equals(Instant.EPOCH) ? null : recordedAt,
                version.receivedAt(),
                version.submittedBy());
    }
}
