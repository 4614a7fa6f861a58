package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.communitysafety.target.domain.Measurement;

/** Keeps reported figures and marks those that are other ones now. */
@ApplicationScoped
public class FoldMeasurements {
    private final MeasurementFacts facts;
    private final Changes changes;

    public FoldMeasurements(MeasurementFacts facts, Changes changes) {
        this.facts = facts;
        this.changes = changes;
    }

    /** In the running transaction. */
    void fold(List<Measurement> measurements) {
        changes.markReported(facts.keep(measurements));
    }
}
