package org.communitysafety.statistics;

import java.util.OptionalLong;

/**
 * A part of a whole, with both counts where they are known: a percentage that was published alone cannot be tested.
 *
 * @param percent 0 to 100
 */
public record Proportion(OptionalLong numerator, OptionalLong denominator, double percent) {

    /** Of {@link #interval()}. */
    public static final double LEVEL = 0.95;

    /** Of {@link #interval()}, as answers name it. */
    public static final String METHOD = "wilson";

    public static Proportion of(long numerator, long denominator) {
        Wilson.checkPart(numerator, denominator);
        return new Proportion(
                OptionalLong.of(numerator), OptionalLong.of(denominator), 100.0 * numerator / denominator);
    }

    /** As somebody published it, without its counts. */
    public static Proportion reported(double percent) {
        return new Proportion(OptionalLong.empty(), OptionalLong.empty(), percent);
    }

    public boolean numeratorMissing() {
        return numerator.isEmpty();
    }

    /** What is left of the whole. */
    public Proportion rest() {
        if (numeratorMissing()) {
            return reported(100 - percent);
        }
        return of(denominator.getAsLong() - numerator.getAsLong(), denominator.getAsLong());
    }

    /** The score interval in per cent, at 95 %. */
    public Interval interval() {
        if (numeratorMissing()) {
            throw new IllegalStateException("a percentage without its counts has no interval");
        }
        Interval share = Wilson.interval(numerator.getAsLong(), denominator.getAsLong(), LEVEL);
        return new Interval(100 * share.low(), 100 * share.high());
    }

    /** A group of which nobody is in a cohort that is large enough to expect somebody: a question of equality to ask. */
    public boolean equalityFlag() {
        return numerator.isPresent() && numerator.getAsLong() == 0 && denominator.getAsLong() >= LARGE_ENOUGH;
    }

    /** Five expected at a share of 1 in 20. */
    private static final long LARGE_ENOUGH = 100;
}
