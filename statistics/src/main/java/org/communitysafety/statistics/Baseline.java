package org.communitysafety.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.communitysafety.statistics.SeasonalLevel.Season;
import org.communitysafety.statistics.SeasonalLevel.Spread;

/**
 * What the months so far say about the next: {@link SeasonalLevel}s for several dispersions and drifts, each weighted by how
 * well it foretold those months. So the over-dispersion is estimated, with the uncertainty of the estimate.
 */
final class Baseline {

    /** Slight or strong: which of them it is, the months decide. */
    private static final Season[] SEASONS = {new Season(0.06, 0.03, 0.02), new Season(0.3, 0.12, 0.07)};

    /** Standard deviations of a month's drift of the level, as parts of it. */
    private static final double[] DRIFTS = {0.01, 0.035};

    /** Variance over mean, for counts. */
    private static final double[] DISPERSIONS = {1, 1.5, 2.2, 3.3, 5, 8, 14, 30, 80, 250, 1000};

    /** For measured values, whose variance over mean has a unit: coefficients of variation. */
    private static final double[] VARIATIONS = {0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5, 1};

    /**
     * Before anything was seen: monthly counts vary half as much again as chance, and by 8 % of their level besides, give or
     * take a factor of e. What is large varies visibly more than chance.
     */
    private static final double USUAL_DISPERSION = 1.5;

    private static final double USUAL_VARIATION = 0.08;

    /** What foretold the months so badly that it is dropped. */
    private static final double HOPELESS = 1e-7;

    /** Variance of the log of a level after a change nobody knows the size of. */
    private static final double NEW_LEVEL = 0.5;

    private final boolean counts;
    private final List<SeasonalLevel> levels = new ArrayList<>();
    private double[] weights;

    /** @param typical a first guess of the level, above 0 */
    Baseline(boolean counts, double typical) {
        this.counts = counts;
        List<Double> prior = new ArrayList<>();
        for (Season season : SEASONS) {
            for (double drift : DRIFTS) {
                for (double spread : counts ? DISPERSIONS : VARIATIONS) {
                    double dispersion = counts ? spread : spread * spread * typical;
                    levels.add(new SeasonalLevel(typical, dispersion, drift * drift, season));
                    prior.add(counts ? usual(spread, typical) : 1);
                }
            }
        }
        weights = shares(prior.stream().mapToDouble(weight -> weight).toArray());
    }

    private static double usual(double dispersion, double typical) {
        double off = Math.log(dispersion / (USUAL_DISPERSION + USUAL_VARIATION * USUAL_VARIATION * typical));
        return Math.exp(-off * off / 2);
    }

    private static double[] shares(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private Baseline(Baseline from) {
        counts = from.counts;
        from.levels.forEach(level -> levels.add(level.copy()));
        weights = from.weights.clone();
    }

    Baseline copy() {
        return new Baseline(this);
    }

    /** The sum of the coming months. */
    Foretold foretell(int... calendar) {
        List<Spread> spreads = new ArrayList<>(levels.size());
        for (SeasonalLevel level : levels) {
            spreads.add(level.foretell(calendar));
        }
        return new Foretold(counts, spreads, weights);
    }

    /** A month goes by of which nothing is learnt. */
    void pass() {
        levels.forEach(SeasonalLevel::drift);
    }

    void learn(int calendar, double value) {
        reweigh(foretell(calendar), value);
        pass();
        levels.forEach(level -> level.learn(calendar, value));
    }

    /** From the next month on the level is a new one. */
    void shift() {
        levels.forEach(level -> level.shift(NEW_LEVEL));
    }

    private void reweigh(Foretold foretold, double value) {
        double[] fresh = foretold.densities(value);
        for (int index = 0; index < fresh.length; index++) {
            fresh[index] *= weights[index];
        }
        double[] shares = shares(fresh);
        for (int index = shares.length - 1; index >= 0; index--) {
            if (shares[index] < HOPELESS) {
                levels.remove(index);
            }
        }
        weights =
                shares(Arrays.stream(shares).filter(share -> share >= HOPELESS).toArray());
    }

    /** Variance over mean, by the weights. */
    double dispersion() {
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * levels.get(index).dispersion();
        }
        return sum;
    }
}
