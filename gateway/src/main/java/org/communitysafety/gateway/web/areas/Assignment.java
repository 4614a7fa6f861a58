package org.communitysafety.gateway.web.areas;

import java.util.Arrays;

/** Gives each of some things a place of its own so that the sum of what that costs is least (Kuhn and Munkres). */
final class Assignment {
    private final double[][] cost;
    private final int places;
    private final double[] ofThing;
    private final double[] ofPlace;
    /** Which thing has a place, both counted from 1; 0 is none. */
    private final int[] holder;

    private Assignment(double[][] cost) {
        this.cost = cost;
        this.places = cost[0].length;
        this.ofThing = new double[cost.length + 1];
        this.ofPlace = new double[places + 1];
        this.holder = new int[places + 1];
    }

    /**
     * @param cost of each thing at each place; not more things than places, at least one
     * @return the place of each thing, no place twice
     */
    static int[] cheapest(double[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int thing = 1; thing <= cost.length; thing++) {
            assignment.add(thing);
        }
        int[] placeOf = new int[cost.length];
        for (int place = 1; place <= assignment.places; place++) {
            if (assignment.holder[place] > 0) {
                placeOf[assignment.holder[place] - 1] = place - 1;
            }
        }
        return placeOf;
    }

    /** Finds the cheapest way to make room for one more, and moves the others along it. */
    private void add(int thing) {
        holder[0] = thing;
        double[] least = new double[places + 1];
        int[] before = new int[places + 1];
        boolean[] seen = new boolean[places + 1];
        Arrays.fill(least, Double.MAX_VALUE);
        int at = 0;
        while (holder[at] != 0) {
            seen[at] = true;
            at = nearest(at, least, before, seen);
        }
        while (at != 0) {
            holder[at] = holder[before[at]];
            at = before[at];
        }
    }

    private int nearest(int at, double[] least, int[] before, boolean[] seen) {
        int thing = holder[at];
        int next = 0;
        double step = Double.MAX_VALUE;
        for (int place = 1; place <= places; place++) {
            if (seen[place]) {
                continue;
            }
            double reduced = cost[thing - 1][place - 1] - ofThing[thing] - ofPlace[place];
            if (reduced < least[place]) {
                least[place] = reduced;
                before[place] = at;
            }
            if (least[place] < step) {
                step = least[place];
                next = place;
            }
        }
        for (int place = 0; place <= places; place++) {
            if (seen[place]) {
                ofThing[holder[place]] += step;
                ofPlace[place] -= step;
            } else {
                least[place] -= step;
            }
        }
        return next;
    }
}
