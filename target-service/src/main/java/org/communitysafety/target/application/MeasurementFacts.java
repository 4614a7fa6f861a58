package org.communitysafety.target.application;

import java.util.Collection;
import java.util.List;
import org.communitysafety.target.domain.Measurement;

/** Every figure that an agency reported, in its newest version. */
public interface MeasurementFacts {
    /** @return the keys whose figure is another one now */
    List<Measurement.Key> keep(Collection<Measurement> measurements);

    List<Measurement> find(Collection<Measurement.Key> keys);

    /** Removes what came with a plan. @return the keys removed */
    List<Measurement.Key> removeShippedWith(String plan);
}
