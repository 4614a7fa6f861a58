package org.communitysafety.gateway.web.areas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void nothingIsCheaper() {
        Random chance = new Random(8);
        for (int round = 0; round < 200; round++) {
            int things = 1 + chance.nextInt(4);
            int places = things + chance.nextInt(3);
            double[][] cost = new double[things][places];
            for (double[] row : cost) {
                for (int place = 0; place < places; place++) {
                    row[place] = chance.nextInt(20);
                }
            }

            int[] chosen = Assignment.cheapest(cost);

            double sum = 0;
            for (int thing = 0; thing < things; thing++) {
                sum += cost[thing][chosen[thing]];
            }
            assertEquals(least(cost, 0, new boolean[places]), sum);
        }
    }

    @Test
    void twoThatWantTheSamePlaceDoNotShareIt() {
        assertArrayEquals(new int[] {1, 0}, Assignment.cheapest(new double[][] {{1, 2}, {1, 9}}));
    }

    private static double least(double[][] cost, int thing, boolean[] taken) {
        if (thing == cost.length) {
            return 0;
        }
        double least = Double.MAX_VALUE;
        for (int place = 0; place < taken.length; place++) {
            if (!taken[place]) {
                taken[place] = true;
                least = Math.min(least, cost[thing][place] + least(cost, thing + 1, taken));
                taken[place] = false;
            }
        }
        return least;
    }
}
