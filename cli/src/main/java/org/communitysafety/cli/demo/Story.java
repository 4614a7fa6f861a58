package org.communitysafety.cli.demo;

import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * What happens in Exampleton, month by month, in figures: the same for the same play. From the third month the council's
 * fly-tipping feed is dead; from the fourth vehicle crime truly rises; in the fifth some criminal damage is booked in
 * the wrong month, which a correction mends. Violence and public order end the year about where its target is. From the first month on the Market Quarter is patrolled in the evenings, and most
 * of the fall in anti-social behaviour is there.
 */
final class Story {
    /** The month in which vehicle crime begins to rise. */
    static final int RISE = 4;
    /** The month in which the council's feed dies. */
    static final int FEED_DIES = 3;
    /** The month in which criminal damage of the month before is booked. */
    static final int MISDATED = 5;

    private static final long SEED = 1_998_031;
    private static final int STRAY_RECORDS = 3;
    private static final double MISDATED_SHARE = 0.26;
    private static final double BEFORE_BASELINE = 1.04;
    private static final double BASELINE_NOISE = 0.03;
    private static final double NOISE = 0.02;
    private static final double RUNNING_SHARE = 0.12;

    private final Play play;

    Story(Play play) {
        this.play = play;
    }

    /**
     * Whether its agency sends the series for the month. Violence and public order begin with the baseline year: what is judged by
     * year has whole years only.
     */
    boolean isSent(Series series, YearMonth month) {
        boolean judgedByYear = series == Series.VIOLENCE || series == Series.PUBLIC_ORDER;
        return !judgedByYear || !month.isBefore(play.baselineYear().start());
    }

    /** How many incidents of the series the platform receives for the month, before any correction. */
    int received(Series series, YearMonth month) {
        if (!isSent(series, month)) {
            return 0;
        }
        int number = play.numberOf(month);
        if (number > Play.MONTHS) {
            return (int) Math.round(series.expected(month.getMonth()) * RUNNING_SHARE);
        }
        if (isDead(series, number)) {
            return STRAY_RECORDS;
        }
        return happened(series, month) + (isMisdated(series, number) ? misdated() : 0);
    }

    /** What the agency says it sent: true to its own books, also when its feed is dead. */
    int declared(Series series, YearMonth month) {
        int number = play.numberOf(month);
        return happened(series, month) + (isMisdated(series, number) ? misdated() : 0);
    }

    /** How many incidents of the series count in the month at the end of the play, corrections included. */
    int finallyCounted(Series series, YearMonth month) {
        int number = play.numberOf(month);
        int received = received(series, month);
        if (series != Series.CRIMINAL_DAMAGE || number == 0) {
            return received;
        }
        return switch (number) {
            case MISDATED - 1 -> received + misdated();
            case MISDATED -> received - misdated();
            default -> received;
        };
    }

    /** How many incidents are booked a month late until they are corrected. */
    int misdated() {
        YearMonth trueMonth = play.month(MISDATED - 1);
        return (int) Math.ceil(MISDATED_SHARE * baseline(Series.CRIMINAL_DAMAGE, trueMonth));
    }

    /** Whether the Market Quarter is patrolled against it: then a third of what would happen there does. */
    boolean isPatrolled(Series series, YearMonth month) {
        return series == Series.ANTI_SOCIAL_BEHAVIOUR && play.numberOf(month) > 0;
    }

    /** The count of the same month in the baseline year. */
    int baseline(Series series, YearMonth month) {
        YearMonth same = sameMonthOfBaselineYear(month);
        return (int) Math.round(series.expected(same.getMonth()) * (1 + noise(series, same) * BASELINE_NOISE));
    }

    private int happened(Series series, YearMonth month) {
        YearMonth same = sameMonthOfBaselineYear(month);
        int baseline = baseline(series, month);
        if (month.equals(same)) {
            return baseline;
        }
        if (month.isBefore(same)) {
            return (int) Math.round(baseline * BEFORE_BASELINE);
        }
        return (int) Math.round(baseline * (ratio(series, play.numberOf(month)) + noise(series, month) * NOISE));
    }

    /** Against the same month of the baseline year. */
    private static double ratio(Series series, int number) {
        return switch (series) {
            case BURGLARY -> 0.70;
            case ANTI_SOCIAL_BEHAVIOUR -> 0.82;
            case VEHICLE_CRIME -> number < RISE ? 0.92 : 1.46 + 0.04 * (number - RISE);
            case CRIMINAL_DAMAGE -> number == MISDATED ? 0.62 : 0.88;
            case FLY_TIPPING -> 0.88;
            case VIOLENCE, PUBLIC_ORDER -> 0.95;
            default -> 1.00;
        };
    }

    private static boolean isDead(Series series, int number) {
        return series == Series.FLY_TIPPING && number >= FEED_DIES;
    }

    private static boolean isMisdated(Series series, int number) {
        return series == Series.CRIMINAL_DAMAGE && number == MISDATED;
    }

    private YearMonth sameMonthOfBaselineYear(YearMonth month) {
        return play.baselineYear().months().stream()
                .filter(candidate -> candidate.getMonth() == month.getMonth())
                .findFirst()
                .orElseThrow();
    }

    /** Between -1 and 1, the same for the same series and month. */
    private static double noise(Series series, YearMonth month) {
        long at = SEED + 1_000L * series.ordinal() + 31L * month.getYear() + month.getMonthValue();
        return new SplittableRandom(at).nextDouble() * 2 - 1;
    }
}
