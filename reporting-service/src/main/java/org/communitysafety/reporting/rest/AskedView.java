package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import org.communitysafety.reporting.domain.AskedOfPeriod;
import org.communitysafety.reporting.domain.Goal;

/**
 * What a measure asks of a period.
 *
 * @param sense on which side of the value the period has to end; null where no figure is asked for
 * @param value in the measure's unit, unrounded; null as above
 * @param why no figure is asked for, or not yet; null where one is
 */
public record AskedView(
        String measure, String period, Goal.Sense sense, BigDecimal value, String why, int planVersion) {
    static AskedView of(AskedOfPeriod asked) {
        Goal goal = asked.goal();
        return new AskedView(
                asked.measure(),
                asked.period().toString(),
                goal == null ? null : goal.sense(),
                goal == null ? null : goal.value(),
                asked.why(),
                asked.planVersion());
    }
}
