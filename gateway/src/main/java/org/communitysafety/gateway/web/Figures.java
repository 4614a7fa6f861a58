package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.communitysafety.contracts.ScorecardItem;

/** Numbers as a reader wants them: thousands separated, rounded to what the measure can tell, a true minus sign. */
public final class Figures {
    public static final String NONE = "Not known";
    public static final String NOT_GIVEN = "No figure";

    private static final String PERCENT = "percent";
    private static final String GBP = "gbp";
    private static final String GBP_PER_CASE = "gbp-per-case";
    private static final char MINUS = '\u2212';

    private Figures() {}

    /** How many there are. */
    public static String count(long number) {
        return of(BigDecimal.valueOf(number), "count");
    }

    /** As {@link #of}; that nobody gave a figure is said as the field says it. */
    public static String given(BigDecimal value, String unit) {
        return value == null ? NOT_GIVEN : of(value, unit);
    }

    /** @param unit as the scorecard has it; a count of tenths (an average) keeps one decimal place */
    public static String of(BigDecimal value, String unit) {
        if (value == null) {
            return NONE;
        }
        if (isMoney(unit)) {
            return pounds(value) + (GBP.equals(unit) ? "" : " per case");
        }
        return PERCENT.equals(unit) ? rounded(value, 1, true) + '%' : rounded(value, isWhole(value) ? 0 : 1, false);
    }

    private static boolean isMoney(String unit) {
        return GBP.equals(unit) || GBP_PER_CASE.equals(unit);
    }

    /** Whole pounds without pence. */
    private static String pounds(BigDecimal value) {
        BigDecimal pence = value.setScale(2, RoundingMode.HALF_UP);
        String digits = formatted(isWhole(pence) ? "#,##0" : "#,##0.00", pence.abs());
        return (pence.signum() < 0 ? MINUS + "£" : "£") + digits;
    }

    /** The change from the baseline: counts with their percentage, percentages in points. */
    public static String change(BigDecimal change, BigDecimal percent, BigDecimal points, String unit) {
        if (PERCENT.equals(unit)) {
            BigDecimal inPoints = points == null ? change : points;
            return inPoints == null ? NONE : signed(inPoints, 1, true) + " points";
        }
        if (change == null) {
            return NONE;
        }
        String counted = isMoney(unit)
                ? (change.signum() > 0 ? "+" : "") + pounds(change)
                : signed(change, isWhole(change) ? 0 : 1, false);
        return percent == null ? counted : counted + " (" + signed(percent, 1, true) + "%)";
    }

    /** How surely a share is known, in words. */
    public static String between(ScorecardItem.Interval interval) {
        return "with %s%% confidence between %s%% and %s%%"
                .formatted(
                        rounded(BigDecimal.valueOf(100 * interval.level()), 0, false),
                        rounded(BigDecimal.valueOf(interval.lower()), 1, true),
                        rounded(BigDecimal.valueOf(interval.upper()), 1, true));
    }

    /**
     * How likely something is; never quite certain, either way.
     *
     * @param probability 0 to 1
     */
    public static String probability(BigDecimal probability) {
        BigDecimal percent = probability.movePointRight(2);
        if (percent.compareTo(BigDecimal.ONE) < 0) {
            return "under 1%";
        }
        return percent.compareTo(BigDecimal.valueOf(99)) > 0 ? "over 99%" : rounded(percent, 0, false) + '%';
    }

    /** What a test works out, such as a z, to two decimal places. */
    public static String ofTest(BigDecimal value) {
        BigDecimal shown = value.setScale(2, RoundingMode.HALF_UP);
        return (shown.signum() < 0 ? String.valueOf(MINUS) : "") + formatted("#,##0.00", shown.abs());
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String signed(BigDecimal value, int places, boolean fixed) {
        String text = rounded(value, places, fixed);
        boolean isZero = value.setScale(places, RoundingMode.HALF_UP).signum() == 0;
        return value.signum() > 0 && !isZero ? '+' + text : text;
    }

    private static String rounded(BigDecimal value, int places, boolean fixed) {
        BigDecimal shown = value.setScale(places, RoundingMode.HALF_UP);
        String pattern = places == 0 ? "#,##0" : fixed ? "#,##0.0" : "#,##0.#";
        String digits = formatted(pattern, shown.abs());
        return shown.signum() < 0 ? MINUS + digits : digits;
    }

    private static String formatted(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
    }
}
