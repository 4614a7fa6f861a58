package org.communitysafety.target.application;

import org.communitysafety.target.domain.Measurement;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * A stored value: a sum of counted incidents, or what an agency reported.
 *
 * @param count null for a reported value
 * @param measurement null for a counted one
 */
public record ValueRow(String indicator, AreaCode area, Period period, Long count, Measurement measurement) {}
