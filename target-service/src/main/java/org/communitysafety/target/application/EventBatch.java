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
import org.communitysafety.vocabulary.ErasedPerson;
import org.communitysafety.vocabulary.ErasedTokens;

/** What one poll brought that could be understood, and the positions it moves. */
public record EventBatch(
        List<IncidentVersion> incidents,
        List<Measurement> measurements,
        List<Declaration> declarations,
        List<StepVersion> steps,
        List<PanelMeeting> meetings,
        List<ErasedPerson> erasures,
        Map<Partition, Span> positions) {
    /** Nothing of referrals, and nobody to be erased. */
    public EventBatch(
            List<IncidentVersion> incidents,
            List<Measurement> measurements,
            List<Declaration> declarations,
            Map<Partition, Span> positions) {
        this(incidents, measurements, declarations, List.of(), List.of(), List.of(), positions);
    }

    /** What it says without those who have been erased since it was taken in. */
    public EventBatch after(ErasedTokens erased) {
        return erased.isEmpty()
                ? this
                : new EventBatch(
                        incidents.stream().map(each -> each.after(erased)).toList(),
                        measurements,
                        declarations,
                        steps.stream().map(each -> each.after(erased)).toList(),
                        meetings,
                        erasures,
                        positions);
    }

    public int size() {
        return incidents.size()
                + measurements.size()
                + declarations.size()
                + steps.size()
                + meetings.size()
                + erasures.size();
    }
}
