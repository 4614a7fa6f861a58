package org.communitysafety.statistics;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * Whether a month of a feed holds too little to be the whole of it, judged by the feed's other months.
 *
 * <p>With fewer than {@value #MONTHS_FOR_CHANCE} other months only the floor counts: 30 % of their median. From there on
 * a month is also short when it is below 60 % of what is expected of it and a count that small would happen less than
 * once in a thousand such months. What is expected follows the level of the twelve nearest months and, once two years
 * are known, the season; the chance is that of a negative binomial, whose spread is learnt from the other months and
 * never taken for nil. A small feed below the floor is believed while its count is not improbable.
 *
 * <p>The rule and its limits are measured in {@code docs/completeness.md}.
 */
public final class Shortfall {
    /** From how many other months on chance is weighed. */
    static final int MONTHS_FOR_CHANCE = 6;

    private static final double CHANCE = 0.001;
    private static final double CHANCE_BELOW_FLOOR = 0.005;
    /** A fall of less than two fifths is never taken for a short feed, however steady the feed. */
    private static final double BELIEVED_SHARE = 0.6;

    private static final int FLOOR_TENTHS = 3;
    /** From this median on a month below the floor is short whatever chance says. */
    private static final double MEDIAN_FOR_FLOOR = 10;

    private static final int RUN_REACH = 2;

    private final UsualMonths usual;

    /** @param known the count of every month that is known, the judged ones among them */
    public Shortfall(SortedMap<YearMonth, Long> known) {
        this.usual = new UsualMonths(known);
    }

    /**
     * A judged month.
     *
     * @param expected what such a month usually holds
     * @param chance of a count this small or smaller, between 0 and 1
     */
    public record Verdict(boolean isShort, double expected, double chance) {}

    /**
     * Judges a month by all the others; there has to be one at least.
     *
     * @param stated that the sender says this is all; without it a month in which nothing came is held to the floor
     */
    public Verdict judge(YearMonth month, long count, boolean stated) {
        UsualMonths.Usual other = usual.of(month);
        double chance = count == 0 ? chanceOfSilence(month, other) : other.chanceOfAtMost(count);
        boolean isShort = isBelowFloor(count, other)
                ? isFloorStrict(count, stated, other) || chance <= CHANCE_BELOW_FLOOR
                : other.months() >= MONTHS_FOR_CHANCE && count < BELIEVED_SHARE * other.expected() && chance <= CHANCE;
        return new Verdict(isShort, other.expected(), chance);
    }

    private static boolean isBelowFloor(long count, UsualMonths.Usual other) {
        return 10 * count < FLOOR_TENTHS * inSeason(other);
    }

    private static boolean isFloorStrict(long count, boolean stated, UsualMonths.Usual other) {
        return other.months() < MONTHS_FOR_CHANCE || inSeason(other) >= MEDIAN_FOR_FLOOR || count == 0 && !stated;
    }

    /** The median of all other months, lowered where the season lowers it. */
    private static double inSeason(UsualMonths.Usual other) {
        return other.median() * Math.min(1, other.season());
    }

    /** Months of nothing side by side are improbable together where each alone is not. */
    private double chanceOfSilence(YearMonth month, UsualMonths.Usual other) {
        double chance = other.chanceOfAtMost(0);
        for (int step : new int[] {-1, 1}) {
            for (int reach = 1; reach <= RUN_REACH && usual.isZero(month.plusMonths((long) step * reach)); reach++) {
                chance *= usual.of(month.plusMonths((long) step * reach)).chanceOfAtMost(0);
            }
        }
        return chance;
    }
}
