package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.domain.Pathway;
import org.communitysafety.vocabulary.RegisterId;

/** Answers what is known of referrals, of meetings, and of the pathways that they may be on. */
@ApplicationScoped
public class ReadReferrals {
    private final Referrals referrals;
    private final Meetings meetings;
    private final Reference reference;

    public ReadReferrals(Referrals referrals, Meetings meetings, Reference reference) {
        this.referrals = referrals;
        this.meetings = meetings;
        this.reference = reference;
    }

    /** Everything that is known of a referral, in no order; empty when there is nothing. */
    @Transactional
    public List<ReferralEvent> referral(RegisterId id) {
        return referrals.events(List.of(id));
    }

    @Transactional
    public List<ReferralSummary> referrals(Referrals.Query query) {
        return referrals.list(query);
    }

    @Transactional
    public Optional<PanelMeetingVersion> meeting(RegisterId id) {
        return meetings.find(id);
    }

    /**
     * Needs no store.
     *
     * @throws ReferenceNotLoadedException before the first pathway is known
     */
    public Optional<Pathway> pathway(String id) {
        if (reference.pathways().isEmpty()) {
            throw new ReferenceNotLoadedException();
        }
        return Optional.ofNullable(reference.pathways().get(id));
    }
}
