package org.communitysafety.reporting.messaging;

import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.reporting.domain.IndicatorValue;

/** The service's own reading of a value, for the simulation's topic. */
public final class ReadForm {
    private ReadForm() {}

    public static IndicatorValue of(IndicatorValueChanged published) {
        return ValueReading.read(published);
    }
}
