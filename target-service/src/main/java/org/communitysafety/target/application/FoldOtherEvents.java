package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;

/** Folds what a batch says of other things than incidents: reported figures, referrals and meetings. */
@ApplicationScoped
public class FoldOtherEvents {
    private final FoldMeasurements measurements;
    private final FoldReferrals referrals;

    public FoldOtherEvents(FoldMeasurements measurements, FoldReferrals referrals) {
        this.measurements = measurements;
        this.referrals = referrals;
    }

    /** In the running transaction. */
    void fold(EventBatch batch, Reference reference) {
        measurements.fold(batch.measurements());
        referrals.fold(batch.steps(), batch.meetings(), reference.pathways());
    }
}
