package org.communitysafety.statistics;

/** A lower and an upper end, in the unit of what it is about. */
public record Interval(double low, double high) {

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
