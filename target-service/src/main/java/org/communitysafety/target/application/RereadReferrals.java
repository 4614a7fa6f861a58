package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.referral.ReferralKey;

/** Reads every referral of a pathway again that says something else now, with the figures that count its steps and clocks. */
@ApplicationScoped
public class RereadReferrals {
    /** Of a pathway's referrals at a time. */
    private static final int SLICE = 1_000;

    private final ReferralFacts facts;
    private final FoldReferrals referrals;
    private final CountAgain counting;
    private final References references;

    public RereadReferrals(ReferralFacts facts, FoldReferrals referrals, CountAgain counting, References references) {
        this.facts = facts;
        this.referrals = referrals;
        this.counting = counting;
        this.references = references;
    }

    /** In the running transaction, in which nobody folds. */
    void on(String pathway) {
        Reference reference = references.current();
        ReferralKey after = null;
        List<ReferralKey> slice;
        do {
            slice = facts.page(ReferralFacts.Filter.all(pathway), after, SLICE);
            referrals.reread(slice, reference);
            after = slice.isEmpty() ? null : slice.get(slice.size() - 1);
        } while (slice.size() == SLICE);
        List<String> counted = Stream.of(
                        reference.indicators().countingStepsOn(pathway),
                        reference.indicators().countingClocksOn(pathway))
                .flatMap(indicators -> indicators.stream().map(Indicator::id))
                .toList();
        if (!counted.isEmpty()) {
            counting.indicators(counted);
        }
    }
}
