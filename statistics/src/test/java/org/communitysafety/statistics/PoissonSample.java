package org.communitysafety.statistics;

import java.util.Random;

/** Counts drawn by Knuth's product of uniform numbers; for means up to a few hundred. */
final class PoissonSample {

    private PoissonSample() {}

    static int of(double mean, Random random) {
        int events = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            events++;
        }
        return events;
    }
}
