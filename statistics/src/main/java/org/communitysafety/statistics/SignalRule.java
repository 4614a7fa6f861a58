package org.communitysafety.statistics;

import java.time.YearMonth;
import java.util.List;

/**
 * The one rule that alerts rest on: whether the newest month, alone or with the one before it, lies beyond what the months
 * before foretell.
 *
 * <p>The forecast comes from a level that may drift and a seasonal profile, both learnt from the series itself, and from its
 * over-dispersion; its limits hold the error of all three. So a calendar month that was never seen has wide limits, a short
 * history wider ones than a long one. Months out of the ordinary are kept out of the baseline: one that stays alone as a
 * single month, a lasting one as the start of a new level, from which later months are judged. So a shift is one onset. A
 * recording break starts the history anew. Nothing is said below 12 known months. What it finds and what it wrongly flags is
 * measured in {@code docs/signal.md}.
 */
public final class SignalRule {

    /** Which way a month lies beyond its limit. */
    public enum Direction {
        RISE,
        FALL,
        NONE
    }

    /**
     * What the rule says of one month.
     *
     * @param testable false where it cannot say anything; {@code reason} says why, the figures are NaN
     * @param rule the rule's name, with {@code version} what an alert cites
     * @param expected what the months before foretell, in the series' unit
     * @param low lower limit of what is ordinary
     * @param high upper limit of what is ordinary
     * @param z how far the month lies from what was expected, in standard deviations of the forecast; signed
     * @param p two-sided probability of a month so far out when nothing has changed
     * @param dispersion variance over mean; 1 is pure chance
     * @param baselineMonths known months that the expectation rests on
     * @param seasonRemoved whether the calendar month was seen before, so that its season is known
     * @param reason one plain clause
     */
    public record Verdict(
            Direction direction,
            boolean testable,
            String rule,
            int version,
            double expected,
            double low,
            double high,
            double z,
            double p,
            double dispersion,
            int baselineMonths,
            boolean seasonRemoved,
            String reason) {}

    /** The first month of a change. A series that moved and stays there has one onset, not one a month. */
    public record Onset(YearMonth month, Direction direction) {}

    /** Counts up when any number of the rule changes; an alert cites it, and the published study must be of it. */
    public static final int VERSION = 2;

    static final String NAME = "prediction-limit";

    /** Known months without which nothing is said. */
    static final int LEAST = 12;

    /** A change of less than a quarter is none to alert on, however sure: large series show each on their charts. */
    static final double LEAST_CHANGE = 1.25;

    /** Below so many expected a month no promise is made, and limits are passed by chance a twelfth as often. */
    static final double FEW = 8;

    private static final double FEW_TAILS = 0.08;

    /** From so many on a rise by half stands out anyway, and its limits are passed by chance four tenths as often. */
    static final double MANY = 250;

    private static final double MANY_TAILS = 0.4;

    /** Variance over mean up to which a count is steady, and from which on it is not. */
    private static final double STEADY = 1.3;

    private static final double UNSTEADY = 2.2;

    /** From so many expected a month on a rise by half can be found, and steady series are given more for it. */
    private static final double LARGE = 45;

    private static final Leeway SMALL_SERIES = new Leeway(1.3, 0.7);
    private static final Leeway LARGE_SERIES = new Leeway(2, 0.7);

    private static final Tails ONE_MONTH = new Tails(0.0025, 0.0003);
    private static final Tails TWO_MONTHS = new Tails(0.018, 0.0003);

    /** While a series is too short to be judged, only what is beyond doubt is kept out of its baseline. */
    private static final Tails LEARNING = new Tails(0.0001, 0.0001);

    /** Probabilities of a value at least so far out, above and below; a rise is worth more false alarms than a fall. */
    record Tails(double rise, double fall) {

        /**
         * For a sum of one or two months.
         *
         * @param expected of the sum
         * @param dispersion as it is estimated; NaN for measured values, whose scatter has a unit
         * @param learnt known months
         */
        static Tails of(int months, double expected, double dispersion, int learnt) {
            if (learnt < LEAST) {
                return LEARNING;
            }
            Tails tails = months == 1 ? ONE_MONTH : TWO_MONTHS;
            double share = (expected < LARGE * months ? SMALL_SERIES : LARGE_SERIES).at(dispersion);
            if (expected < FEW * months) {
                return new Tails(tails.rise * share * FEW_TAILS, tails.fall * FEW_TAILS);
            }
            return new Tails(tails.rise * share * (expected < MANY * months ? 1 : MANY_TAILS), tails.fall);
        }
    }

    /**
     * How much more often the limit of a rise is passed by chance. Two years tell dispersion roughly: a steady series is
     * taken for a less steady one and its limits are too wide, an unsteady one the other way round.
     */
    private record Leeway(double steady, double unsteady) {
        double at(double dispersion) {
            if (Double.isNaN(dispersion)) {
                return 1;
            }
            double place = Math.log(dispersion / STEADY) / Math.log(UNSTEADY / STEADY);
            return steady * Math.pow(unsteady / steady, Math.min(1, Math.max(0, place)));
        }
    }

    private SignalRule() {}

    /** Judges the newest month of a series by the months before it. */
    public static Verdict judgeNewest(Series series) {
        return SignalRun.over(series).newest();
    }

    /** Every month at which the rule, applied month by month as the figures came in, first told of a change. */
    public static List<Onset> onsets(Series series) {
        return SignalRun.over(series).onsets();
    }
}
