package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import org.communitysafety.vocabulary.AreaCode;

/**
 * A live incident with a victim, or at a location, that an indicator follows.
 *
 * @param on the date it occurred; the first of the month where only the month is known
 * @param recordedOn null when not given
 * @param victim the token of the victim or of the location
 */
public record Victimisation(
        Counted.Traits traits, AreaCode place, YearMonth month, LocalDate on, LocalDate recordedOn, String victim) {}
