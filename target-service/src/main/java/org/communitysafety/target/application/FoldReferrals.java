package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;

/** Keeps the steps of referrals and meetings of panels, and derives again what became of each referral they are about. */
@ApplicationScoped
public class FoldReferrals {
    /** Of a pathway's referrals at a time. */
    private static final int SLICE = 1_000;

    private final ReferralFacts facts;

    public FoldReferrals(ReferralFacts facts) {
        this.facts = facts;
    }

    /** In the running transaction. */
    void fold(List<StepVersion> steps, List<PanelMeeting> meetings, Pathways pathways) {
        if (!steps.isEmpty()) {
            derive(facts.keep(steps), pathways);
        }
        if (!meetings.isEmpty()) {
            facts.keepMeetings(meetings);
        }
    }

    /** In the running transaction, in which nobody folds: a pathway says something else now. */
    void deriveAll(String pathway, Pathways pathways) {
        ReferralKey after = null;
        List<ReferralKey> slice;
        do {
            slice = facts.page(ReferralFacts.Filter.all(pathway), after, SLICE);
            derive(slice, pathways);
            after = slice.isEmpty() ? null : slice.get(slice.size() - 1);
        } while (slice.size() == SLICE);
    }

    /** A step that may still come keeps a referral among the faulty ones until it has come. */
    private void derive(Collection<ReferralKey> referrals, Pathways pathways) {
        if (referrals.isEmpty()) {
            return;
        }
        List<ReferralLife> lives = facts.histories(referrals).values().stream()
                .flatMap(history -> history.lives(pathways, AsOf.everything(Instant.MAX)).stream())
                .toList();
        facts.replaceLives(referrals, lives);
    }
}
