package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** What the published examples do not show; those are in {@link PublishedFiguresTest}. */
class InterventionTest {

    @Test
    void withoutDisplacementOnlyTheTwoAreasCount() {
        WeightedDisplacementDifference found = WeightedDisplacementDifference.of(
                new BeforeAfter(100, 79), new BeforeAfter(100, 59), BeforeAfter.NONE, BeforeAfter.NONE, 0.95);

        assertEquals(-20, found.estimate());
        assertEquals(Math.sqrt(338), found.error(), 1e-12);
        assertTrue(found.interval().holds(0));
    }

    @Test
    void nothingCountedIsNoDifference() {
        WeightedDisplacementDifference found = WeightedDisplacementDifference.of(
                BeforeAfter.NONE, BeforeAfter.NONE, BeforeAfter.NONE, BeforeAfter.NONE, 0.95);

        assertEquals(0, found.z());
    }

    @Test
    void theRatioIsWithinItsInterval() {
        BeforeAfter treated = new BeforeAfter(100, 59);
        BeforeAfter control = new BeforeAfter(100, 79);
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025)
                * Math.sqrt(2 / 100.0 + 1 / 59.0 + 1 / 79.0);

        RatioOfRatios ratio = RatioOfRatios.of(treated.percent(), control.percent());
        Interval interval = RatioOfRatios.interval(treated, control, 0.95);

        assertEquals(0.59 / 0.79, ratio.ratio(), 1e-12);
        assertEquals(ratio.ratio() * Math.exp(-reach), interval.low(), 1e-12);
        assertEquals(ratio.ratio() * Math.exp(reach), interval.high(), 1e-12);
    }

    @Test
    void aRatioWithoutAnythingLeftHasNoInterval() {
        BeforeAfter gone = new BeforeAfter(10, 0);
        BeforeAfter left = new BeforeAfter(10, 5);

        assertThrows(IllegalArgumentException.class, () -> RatioOfRatios.interval(gone, left, 0.95));
        assertThrows(IllegalArgumentException.class, () -> RatioOfRatios.of(-10, gone.percent()));
        assertTrue(Double.isNaN(new BeforeAfter(0, 3).percent()));
    }

    /** Where nothing was done, one interval in twenty leaves out 0. */
    @Test
    void theIntervalHoldsItsLevelOnPoissonCounts() {
        Random random = new Random(31);
        int held = 0;
        int rounds = 4_000;
        for (int i = 0; i < rounds; i++) {
            WeightedDisplacementDifference found = WeightedDisplacementDifference.of(
                    pair(60, random), pair(40, random), pair(30, random), pair(25, random), 0.95);
            held += found.interval().holds(0) ? 1 : 0;
        }

        assertEquals(0.95, (double) held / rounds, 0.012);
    }

    private static BeforeAfter pair(double mean, Random random) {
        return new BeforeAfter(PoissonSample.of(mean, random), PoissonSample.of(mean, random));
    }
}
