package org.communitysafety.target.application;

import java.util.List;
import java.util.Map;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.StepVersion;

/** What one poll brought that could be understood, and the positions it moves. */
public record EventBatch(
        List<IncidentVersion> incidents,
        List<Measurement> measurements,
        List<Declaration> declarations,
        List<StepVersion> steps,
        List<PanelMeeting> meetings,
        Map<Partition, Span> positions) {
    /** Nothing of referrals. */
    public EventBatch(
            List<IncidentVersion> incidents,
            List<Measurement> measurements,
            List<Declaration> declarations,
            Map<Partition, Span> positions) {
        this(incidents, measurements, declarations, List.of(), List.of(), positions);
    }

    public int size() {
        return incidents.size() + measurements.size() + declarations.size() + steps.size() + meetings.size();
    }
}
