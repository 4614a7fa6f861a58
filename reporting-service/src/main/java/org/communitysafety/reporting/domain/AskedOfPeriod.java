package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Period;

/**
 * What a measure asks of a period, whatever becomes of it.
 *
 * @param goal null where it asks for no figure of it, or not yet
 * @param why there is no goal; null where there is one
 * @param planVersion which version of the plan says so
 */
public record AskedOfPeriod(String measure, Period period, Goal goal, String why, int planVersion) {}
