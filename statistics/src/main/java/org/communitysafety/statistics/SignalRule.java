package org.communitysafety.statistics;

import java.time.YearMonth;
import java.util.List;

/**
 * The one rule that alerts rest on: whether the newest month lies beyond what the months before it foretell.
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

    static final String NAME = "prediction-limit";
    static final int VERSION = 1;

    /** Two-sided probability below which one month is out. */
    static final double ONE_MONTH = 0.0027;

    /** The same for two months together. */
    static final double TWO_MONTHS = 0.0027;

    /** Known months without which nothing is said. */
    static final int LEAST = 12;

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
