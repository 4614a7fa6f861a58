package org.communitysafety.target.domain;

import java.util.Map;
import org.communitysafety.statistics.BeforeAfter;
import org.communitysafety.statistics.Interval;
import org.communitysafety.statistics.RatioOfRatios;
import org.communitysafety.statistics.WeightedDisplacementDifference;
import org.communitysafety.target.domain.ProblemPlan.Group;

/**
 * What changed in the treated areas beside their controls.
 *
 * @param counts of each group that is looked at, all its areas and periods together
 * @param difference the weighted displacement difference, with its interval at 95 %
 * @param ratio of treated and control areas alone, in per cent and points; null where nothing was counted before in one of
 *     them, or nothing is left of the control
 * @param ratioInterval at 95 %; null where one of the four counts is 0
 */
public record InterventionEffect(
        Map<Group, BeforeAfter> counts,
        WeightedDisplacementDifference difference,
        RatioOfRatios ratio,
        Interval ratioInterval) {
    static final double LEVEL = 0.95;

    /** @param counts of the treated and the control areas at least */
    static InterventionEffect of(Map<Group, BeforeAfter> counts) {
        BeforeAfter treated = counts.get(Group.TREATED);
        BeforeAfter control = counts.get(Group.CONTROL);
        WeightedDisplacementDifference difference = WeightedDisplacementDifference.of(
                control,
                treated,
                counts.getOrDefault(Group.CONTROL_DISPLACEMENT, BeforeAfter.NONE),
                counts.getOrDefault(Group.TREATED_DISPLACEMENT, BeforeAfter.NONE),
                LEVEL);
        boolean divisible = treated.before() > 0 && control.before() > 0 && control.after() > 0;
        return new InterventionEffect(
                counts,
                difference,
                divisible ? RatioOfRatios.of(treated.percent(), control.percent()) : null,
                divisible && treated.after() > 0 ? RatioOfRatios.interval(treated, control, LEVEL) : null);
    }

    public BeforeAfter treated() {
        return counts.get(Group.TREATED);
    }

    public BeforeAfter control() {
        return counts.get(Group.CONTROL);
    }
}
