package org.communitysafety.target.domain;

/**
 * On which months a value rests beside those of its period.
 *
 * @param monthsBefore how many before it the value looks back on
 * @param everythingBefore true where all that came since its feed began counts: who stands in a cohort may have entered at
 *     any time
 */
public record Reach(int monthsBefore, boolean everythingBefore) {
    public static final Reach OF_ITS_PERIOD = new Reach(0, false);
    static final Reach SINCE_THE_FIRST = new Reach(0, true);

    static Reach back(int months) {
        return new Reach(months, false);
    }

    /** Of what is made of two. */
    Reach and(Reach other) {
        return new Reach(Math.max(monthsBefore, other.monthsBefore), everythingBefore || other.everythingBefore);
    }
}
