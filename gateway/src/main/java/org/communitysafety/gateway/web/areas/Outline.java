package org.communitysafety.gateway.web.areas;

import java.util.List;

/**
 * Where an area lies.
 *
 * @param rings closed lines of points in degrees east and north, the largest part first
 */
record Outline(List<double[][]> rings) {

    /** The middle of the largest part, in degrees east and north. */
    double[] middle() {
        double[][] ring = rings.get(0);
        double twice = 0;
        double x = 0;
        double y = 0;
        for (int i = 1; i < ring.length; i++) {
            double[] from = ring[i - 1];
            double[] to = ring[i];
            double cross = from[0] * to[1] - to[0] * from[1];
            twice += cross;
            x += (from[0] + to[0]) * cross;
            y += (from[1] + to[1]) * cross;
        }
        return new double[] {x / (3 * twice), y / (3 * twice)};
    }
}
