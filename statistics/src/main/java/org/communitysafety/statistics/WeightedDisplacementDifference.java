package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What an intervention changed, displacement counted in: Wheeler and Ratcliffe, A simple weighted displacement difference
 * test, Crime Science 7:11 (2018). (T1 - T0) - (C1 - C0) for the area treated and its control, plus the same for the areas
 * around each. All counts are taken for Poisson, so its variance is their sum; where counts scatter more than that, the
 * interval is too narrow.
 *
 * @param estimate in incidents; below 0 where the treated areas fell by more than their controls
 * @param error standard error of the estimate
 * @param z estimate over error; 0 where nothing was counted at all
 */
public record WeightedDisplacementDifference(double estimate, double error, double z, Interval interval) {

    /**
     * Of equally long periods before and after.
     *
     * @param displacedControl around the control, {@link BeforeAfter#NONE} where displacement is not looked at
     * @param displacedTreated around the area treated, likewise
     * @param level of the interval, for example 0.95
     */
    public static WeightedDisplacementDifference of(
            BeforeAfter control,
            BeforeAfter treated,
            BeforeAfter displacedControl,
            BeforeAfter displacedTreated,
            double level) {
        double estimate = treated.change() - control.change() + displacedTreated.change() - displacedControl.change();
        double error = Math.sqrt(control.sum() + treated.sum() + displacedControl.sum() + displacedTreated.sum());
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * error;
        return new WeightedDisplacementDifference(
                estimate, error, error == 0 ? 0 : estimate / error, new Interval(estimate - reach, estimate + reach));
    }
}
