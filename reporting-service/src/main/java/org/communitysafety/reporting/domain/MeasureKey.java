package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.AreaCode;

/** One measure of a plan in an area: what has one status, and at most one open alert. */
public record MeasureKey(String plan, String measure, AreaCode area) {}
