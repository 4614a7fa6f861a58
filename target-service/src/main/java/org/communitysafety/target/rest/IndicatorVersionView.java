package org.communitysafety.target.rest;

import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.IndicatorVersion;

/**
 * One version of an indicator, as it was written.
 *
 * @param reason see {@link IndicatorVersion}
 */
public record IndicatorVersionView(int version, String from, String reason, IndicatorDefinition definition) {

    static IndicatorVersionView of(IndicatorVersion version) {
        IndicatorDefinition definition = version.definition();
        return new IndicatorVersionView(definition.version(), definition.from(), version.reason(), definition);
    }
}
