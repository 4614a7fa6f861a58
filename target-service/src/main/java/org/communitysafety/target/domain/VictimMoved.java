package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AreaCode;

/**
 * That an incident of a victim came, went or changed: what an indicator of victims says here, and later, may change.
 *
 * @param month in which the incident counts for it
 */
public record VictimMoved(String indicator, String victim, AreaCode place, YearMonth month) {}
