package org.communitysafety.studies;

import java.time.YearMonth;
import java.util.SplittableRandom;
import org.communitysafety.statistics.Series;

/**
 * Monthly counts made up with known properties.
 *
 * @param mean a month's count, before season and change
 * @param dispersion variance over mean, 1 or more: negative binomial, at 1 Poisson
 * @param season amplitude of a yearly wave, as a part of the mean; its peak lies in a month drawn for each series
 * @param yearlyGrowth the level's change over a year, as a part of it
 */
record Simulation(double mean, double dispersion, double season, double yearlyGrowth) {

    static final YearMonth FIRST = YearMonth.of(2016, 4);

    /** The level is multiplied by {@code factor} from the month with index {@code from} on. */
    record Alteration(int from, double factor) {
        static final Alteration NONE = new Alteration(Integer.MAX_VALUE, 1);
    }

    Series draw(int months, Alteration alteration, SplittableRandom random) {
        double peak = random.nextInt(12);
        double[] values = new double[months];
        for (int month = 0; month < months; month++) {
            double level = mean
                    * (1 + season * Math.cos(2 * Math.PI * (month - peak) / 12))
                    * Math.pow(1 + yearlyGrowth, (month - months / 2.0) / 12)
                    * (month >= alteration.from() ? alteration.factor() : 1);
            values[month] = count(level, dispersion, random);
        }
        return Series.of(FIRST, values);
    }

    private static double count(double level, double dispersion, SplittableRandom random) {
        if (dispersion <= 1) {
            return poisson(level, random);
        }
        double scale = dispersion - 1;
        return poisson(gamma(level / scale, random) * scale, random);
    }

    /** Marsaglia and Tsang (2000). */
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = normal(random);
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** By halving: a Poisson of a large mean is the sum of Poissons of smaller ones. */
    private static double poisson(double mean, SplittableRandom random) {
        if (mean > 500) {
            return poisson(mean / 2, random) + poisson(mean / 2, random);
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static double normal(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
