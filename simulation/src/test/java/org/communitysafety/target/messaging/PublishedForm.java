package org.communitysafety.target.messaging;

import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.vocabulary.AreaCode;

/** The service's own mapping of a value, for the simulation's topic. */
public final class PublishedForm {
    private PublishedForm() {}

    public static IndicatorValueChanged of(IndicatorValue value, AreaCode partnership, long round, int roundSize) {
        return ContractMapping.value(value, partnership, round, roundSize);
    }
}
