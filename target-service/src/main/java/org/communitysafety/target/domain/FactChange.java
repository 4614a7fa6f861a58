package org.communitysafety.target.domain;

/**
 * What a fact counted as before a batch and what it counts as now; null where it did not, or does not, count.
 *
 * @param told the version that changed it
 */
public record FactChange(Counted before, Counted now, IncidentVersion told) {}
