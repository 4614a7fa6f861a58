package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedSumTest {

    /** Exact limits of 0 and 10 events as the tables print them: 0 to 3.689, 4.795 to 18.390. */
    @Test
    void withOneWeightOfOneItIsTheExactPoissonInterval() {
        Interval none = new WeightedSum(0, 0, 1).interval(0.95);
        Interval ten = new WeightedSum(10, 10, 1).interval(0.95);

        assertEquals(0, none.low());
        assertEquals(3.689, none.high(), 0.0005);
        assertEquals(4.795, ten.low(), 0.0005);
        assertEquals(18.390, ten.high(), 0.0005);
    }

    @Test
    void weighingEverythingAlikeOnlyChangesTheUnit() {
        Interval ten = new WeightedSum(10, 10, 1).interval(0.95);
        Interval heavy = new WeightedSum(70, 490, 7).interval(0.95);

        assertEquals(7 * ten.low(), heavy.low(), 1e-9);
        assertEquals(7 * ten.high(), heavy.high(), 1e-9);
    }

    /** Forty light events and one in two of a weight of 500, as an area with a rare grave offence. */
    @Test
    void itHoldsItsLevelWhereOneHeavyEventMakesMostOfTheSum() {
        Random random = new Random(31);
        double expected = 40 * 3 + 0.5 * 500;
        int held = 0;
        int rounds = 4_000;
        for (int i = 0; i < rounds; i++) {
            int light = PoissonSample.of(40, random);
            int heavy = PoissonSample.of(0.5, random);
            WeightedSum sum = new WeightedSum(3 * light + 500 * heavy, 9 * light + 250_000.0 * heavy, 500);
            held += sum.interval(0.95).holds(expected) ? 1 : 0;
        }

        assertTrue(held >= 0.95 * rounds, held + " of " + rounds);
    }

    @Test
    void sumsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WeightedSum(-1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new WeightedSum(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new WeightedSum(0, 0, 0));
    }
}
