package org.communitysafety.incident.rest;

import java.time.Instant;
import java.util.List;
import org.communitysafety.incident.application.PanelMeetingVersion;

/**
 * A panel's meeting as it stands now.
 *
 * @param invited null is not known
 * @param recordedAt when the agency recorded this version; null when it did not say
 */
public record MeetingView(
        String id,
        String agency,
        String panel,
        String at,
        List<String> attended,
        List<String> invited,
        String source,
        String eventId,
        Instant recordedAt,
        Instant receivedAt,
        String submittedBy) {

    static MeetingView of(PanelMeetingVersion meeting) {
        return new MeetingView(
                meeting.id().value(),
                meeting.agency(),
                meeting.panel(),
                meeting.at(),
                meeting.attended(),
                meeting.invited(),
                meeting.source(),
                meeting.version().eventId(),
                ReferralView.stated(meeting.version().recordedAt()),
                meeting.receivedAt(),
                meeting.submittedBy());
    }
}
