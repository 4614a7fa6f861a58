package org.communitysafety.target.domain;

/**
 * One version of an indicator.
 *
 * @param reason what changed beneath it, so that the same words count something else; null when the words changed
 */
public record IndicatorVersion(IndicatorDefinition definition, String reason) {}
