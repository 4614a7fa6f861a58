package org.communitysafety.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A change between two counts.
 *
 * @param percent of {@code before}; NaN where that is 0
 * @param poissonZ Wheeler's 2(√now - √before): for information, its variance is 2 even for equal rates
 */
public record Change(long before, long now, long change, double percent, double poissonZ) {

    public static Change of(long before, long now) {
        if (before < 0 || now < 0) {
            throw new IllegalArgumentException("counts are 0 or more");
        }
        double percent = before == 0 ? Double.NaN : 100.0 * (now - before) / before;
        return new Change(before, now, now - before, percent, 2 * (Math.sqrt(now) - Math.sqrt(before)));
    }

    /** Whether it is more than chance: the E-test below {@link PoissonETest#DECIDES_BELOW}. */
    public boolean signal() {
        return PoissonETest.p(before, now) < PoissonETest.DECIDES_BELOW;
    }

    /** The size of the change in whole per cent, as a document rounds it: published figures truncate as often as not. */
    public long wholePercent(RoundingMode rounding) {
        return BigDecimal.valueOf(Math.abs(percent)).setScale(0, rounding).longValueExact();
    }
}
