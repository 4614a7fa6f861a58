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

    private static final Season SEASON = new Season(0.15, 0.06, 0.04);
    private static final double[] DISPERSIONS = {1, 1.4, 2, 2.8, 4, 6, 9, 14, 25, 50, 100};
    private static final double[] DRIFTS = {0.01, 0.03};
    /** For measured values, whose dispersion has a unit: coefficients of variation. */
    private static final double[] VARIATIONS = {0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5, 1};

    private final boolean counts;
    private final List<SeasonalLevel> levels = new ArrayList<>();
    private double[] weights;

    /** @param typical a first guess of the level, above 0 */
    Baseline(boolean counts, double typical) {
        this.counts = counts;
        for (double drift : DRIFTS) {
            for (double spread : counts ? DISPERSIONS : VARIATIONS) {
                levels.add(
                        new SeasonalLevel(typical, counts ? spread : spread * spread * typical, drift * drift, SEASON));
            }
        }
        weights = new double[levels.size()];
        Arrays.fill(weights, 1.0 / weights.length);
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
        levels.forEach(level -> level.shift(0.5));
    }

    private void reweigh(Foretold foretold, double value) {
        double[] fresh = foretold.densities(value);
        double sum = 0;
        for (int index = 0; index < fresh.length; index++) {
            fresh[index] *= weights[index];
            sum += fresh[index];
        }
        for (int index = 0; index < fresh.length; index++) {
            fresh[index] /= sum;
        }
        weights = fresh;
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
