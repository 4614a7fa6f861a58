package org.communitysafety.statistics;

/** What was counted in some areas before something was done, and after it, over periods of equal length. */
public record BeforeAfter(long before, long after) {

    /** Where nothing is looked at. */
    public static final BeforeAfter NONE = new BeforeAfter(0, 0);

    public BeforeAfter {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("counts are 0 or more");
        }
    }

    public long change() {
        return after - before;
    }

    /** Of {@code before}; NaN where that is 0. */
    public double percent() {
        return before == 0 ? Double.NaN : 100.0 * change() / before;
    }

    long sum() {
        return before + after;
    }
}
