package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.Fold;

/** Folds what a batch says of other things than incidents: reported figures, referrals and meetings. */
@ApplicationScoped
public class FoldOtherEvents {
    private final FoldMeasurements measurements;
    private final FoldReferrals referrals;

    public FoldOtherEvents(FoldMeasurements measurements, FoldReferrals referrals) {
        this.measurements = measurements;
        this.referrals = referrals;
    }

    /**
     * In the running transaction.
     *
     * @param fold takes what the steps of referrals move
     * @return what feeds gain by them
     */
    List<FeedGain> fold(EventBatch batch, Reference reference, Fold fold) {
        measurements.fold(batch.measurements());
        return referrals.fold(batch, reference, fold);
    }
}
