package org.communitysafety.reporting.application;

import org.communitysafety.reporting.domain.IndicatorValue;

/**
 * A value as it came.
 *
 * @param offset where it stands in its partition
 * @param roundSize how many values its round has in this partition
 */
public record ReceivedValue(long offset, IndicatorValue value, int roundSize) {}
