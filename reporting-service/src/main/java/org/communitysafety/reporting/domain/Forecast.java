package org.communitysafety.reporting.domain;

import java.math.BigDecimal;

/**
 * Where a running period is heading.
 *
 * @param value the figure of the whole period, in whole incidents
 * @param low lower end of the 95 % prediction interval
 * @param high upper end of it
 * @param probabilityOfMeeting of what the target asks for in this period, between 0 and 1; null where it asks for no figure
 * @param neededPerMonth what each month still to come may hold (or has to, where more is better); null when none is left,
 *     never below zero
 */
public record Forecast(
        BigDecimal value, BigDecimal low, BigDecimal high, Double probabilityOfMeeting, BigDecimal neededPerMonth) {}
