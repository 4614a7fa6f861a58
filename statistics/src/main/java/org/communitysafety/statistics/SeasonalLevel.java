package org.communitysafety.statistics;

/**
 * A level that may drift and a profile of twelve calendar months, learnt month by month on the log scale, for one assumed
 * dispersion: a dynamic generalised linear model (West, Harrison and Migon, JASA 80 (1985)) with a gamma conjugate step.
 *
 * <p>Before a calendar month was seen, its season is known only by its neighbours: the profile is a yearly and a half-yearly
 * wave and something of each month's own, each of unknown size. So the forecast is wide where the season is not known.
 */
final class SeasonalLevel {

    private static final int MONTHS = 12;
    private static final int LEVEL = MONTHS;
    private static final int SIZE = MONTHS + 1;

    private final double dispersion;
    private final double drift;
    private final double[] mean = new double[SIZE];
    private final double[][] variance = new double[SIZE][SIZE];

    /**
     * Knows nothing but a first guess of the level.
     *
     * @param dispersion variance over mean of a month's value
     * @param drift variance of a month's change of the log level
     */
    SeasonalLevel(double level, double dispersion, double drift, Season season) {
        this.dispersion = dispersion;
        this.drift = drift;
        mean[LEVEL] = Math.log(level);
        variance[LEVEL][LEVEL] = 1;
        for (int one = 0; one < MONTHS; one++) {
            for (int other = 0; other < MONTHS; other++) {
                variance[one][other] = season.covariance(one - other);
            }
        }
    }

    private SeasonalLevel(SeasonalLevel from) {
        dispersion = from.dispersion;
        drift = from.drift;
        System.arraycopy(from.mean, 0, mean, 0, SIZE);
        for (int row = 0; row < SIZE; row++) {
            System.arraycopy(from.variance[row], 0, variance[row], 0, SIZE);
        }
    }

    SeasonalLevel copy() {
        return new SeasonalLevel(this);
    }

    double dispersion() {
        return dispersion;
    }

    /** A month goes by: the level may have drifted. */
    void drift() {
        variance[LEVEL][LEVEL] += drift;
    }

    /** The level has moved, nobody knows how far; the season stays. */
    void shift(double by) {
        variance[LEVEL][LEVEL] += by;
    }

    /** The sum of the coming months, {@code calendar} 0 to 11 for each; the first is one drift away. */
    Spread foretell(int... calendar) {
        double sum = 0;
        double spread = 0;
        for (int one = 0; one < calendar.length; one++) {
            double expected = expected(calendar[one]);
            sum += expected;
            for (int other = 0; other <= one; other++) {
                double shared = covariance(calendar[one], calendar[other]) + drift * (other + 1);
                spread += (one == other ? 1 : 2) * expected * expected(calendar[other]) * shared;
            }
        }
        return new Spread(sum, dispersion * sum + spread);
    }

    private double expected(int calendar) {
        return Math.exp(mean[LEVEL] + mean[calendar]);
    }

    private double covariance(int one, int other) {
        return variance[LEVEL][LEVEL] + variance[LEVEL][one] + variance[LEVEL][other] + variance[one][other];
    }

    /** Learns from a month that has drifted already: gamma prior, the value counting as value / dispersion events. */
    void learn(int calendar, double value) {
        double uncertain = covariance(calendar, calendar);
        double shape = 1 / uncertain;
        double newShape = shape + value / dispersion;
        double newRate = shape / expected(calendar) + 1 / dispersion;
        double moved = Math.log(newShape / newRate) - mean[LEVEL] - mean[calendar];
        double kept = (1 - 1 / newShape / uncertain) / uncertain;
        double[] gain = new double[SIZE];
        for (int row = 0; row < SIZE; row++) {
            gain[row] = variance[row][LEVEL] + variance[row][calendar];
        }
        for (int row = 0; row < SIZE; row++) {
            mean[row] += gain[row] * moved / uncertain;
            for (int column = 0; column < SIZE; column++) {
                variance[row][column] -= gain[row] * gain[column] * kept;
            }
        }
    }

    /**
     * How large a season may be, on the log scale, as standard deviations.
     *
     * @param yearly of each coefficient of the yearly wave
     * @param halfYearly of each coefficient of the half-yearly wave
     * @param own of each month's own part
     */
    record Season(double yearly, double halfYearly, double own) {

        double covariance(int apart) {
            double angle = 2 * Math.PI * apart / MONTHS;
            return yearly * yearly * Math.cos(angle)
                    + halfYearly * halfYearly * Math.cos(2 * angle)
                    + (apart == 0 ? own * own : 0);
        }
    }

    /** What a value may be. */
    record Spread(double mean, double variance) {}
}
