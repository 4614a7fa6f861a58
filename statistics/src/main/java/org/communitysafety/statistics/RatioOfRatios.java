package org.communitysafety.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A change beside that of a comparison area.
 *
 * @param differencePoints percentage points between the two changes
 * @param effectPercent (1 + treated) / (1 + comparison) - 1: what remains when the common change is taken out
 */
public record RatioOfRatios(double differencePoints, double effectPercent) {

    /** Both in per cent; the comparison did not fall by 100. */
    public static RatioOfRatios of(double treatedPercent, double comparisonPercent) {
        if (comparisonPercent <= -100) {
            throw new IllegalArgumentException("nothing is left of the comparison");
        }
        double ratio = (100 + treatedPercent) / (100 + comparisonPercent);
        return new RatioOfRatios(treatedPercent - comparisonPercent, 100 * (ratio - 1));
    }

    /** What is left of the treated areas beside what is left of the comparison: 1 where both changed alike. */
    public double ratio() {
        return 1 + effectPercent / 100;
    }

    /**
     * Where the ratio lies, of Poisson counts: its logarithm has the variance 1/T0 + 1/T1 + 1/C0 + 1/C1, as that of
     * Farrington and Welsh's relative effect size.
     *
     * @param level for example 0.95
     * @throws IllegalArgumentException when one of the four counts is 0
     */
    public static Interval interval(BeforeAfter treated, BeforeAfter comparison, double level) {
        if (treated.before() == 0 || treated.after() == 0 || comparison.before() == 0 || comparison.after() == 0) {
            throw new IllegalArgumentException("a ratio with a count of 0 has no interval");
        }
        double logarithm = Math.log((double) treated.after() / treated.before())
                - Math.log((double) comparison.after() / comparison.before());
        double variance =
                1.0 / treated.before() + 1.0 / treated.after() + 1.0 / comparison.before() + 1.0 / comparison.after();
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance);
        return new Interval(Math.exp(logarithm - reach), Math.exp(logarithm + reach));
    }
}
