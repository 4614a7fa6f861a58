package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AreaCode;

/**
 * That an incident of a victim, or at a location, came, went or changed: what an indicator of victims says here, and later, may change.
 *
 * @param victim whose repeats the indicator counts: the token of the victim or of the location
 * @param month in which the incident counts for it
 */
public record VictimMoved(String indicator, String victim, AreaCode place, YearMonth month) {}
