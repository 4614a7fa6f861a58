package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What an intervention changed, displacement counted in: Wheeler and Ratcliffe, A simple weighted displacement difference
 * test, Crime Science 7:11 (2018). (T1 - T0) - (C1 - C0) for the area treated and its control, plus the same for the areas
 * around each; its variance is the sum of all counts.
 *
 * <p>Beside the tests because only published examples are checked by it; the platform decides nothing with it.
 */
record WeightedDisplacementDifference(double estimate, double error, double z, Interval interval) {

    /** Counts of one area before and after. */
    record Pair(long before, long after) {

        public static final Pair NONE = new Pair(0, 0);

        long change() {
            return after - before;
        }

        long sum() {
            return before + after;
        }
    }

    /**
     * Of equally long periods before and after.
     *
     * @param displacedControl around the control, {@link Pair#NONE} where displacement is not looked at
     * @param displacedTreated around the area treated, likewise
     * @param level of the interval, for example 0.95
     */
    public static WeightedDisplacementDifference of(
            Pair control, Pair treated, Pair displacedControl, Pair displacedTreated, double level) {
        double estimate = treated.change() - control.change() + displacedTreated.change() - displacedControl.change();
        double error = Math.sqrt(control.sum() + treated.sum() + displacedControl.sum() + displacedTreated.sum());
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * error;
        return new WeightedDisplacementDifference(
                estimate, error, error == 0 ? 0 : estimate / error, new Interval(estimate - reach, estimate + reach));
    }
}
