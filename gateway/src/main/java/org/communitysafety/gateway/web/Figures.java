package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.communitysafety.contracts.ScorecardItem;

/** Numbers as a reader wants them: thousands separated, rounded to what the measure can tell, a true minus sign. */
final class Figures {
    static final String NONE = "Not known";

    private static final String PERCENT = "percent";
    private static final char MINUS = '\u2212';

    private Figures() {}

    /** @param unit {@code count} or {@code percent}; a count of tenths (an average) keeps one decimal place */
    static String of(BigDecimal value, String unit) {
        if (value == null) {
            return NONE;
        }
        return PERCENT.equals(unit) ? rounded(value, 1, true) + '%' : rounded(value, isWhole(value) ? 0 : 1, false);
    }

    /** The change from the baseline: counts with their percentage, percentages in points. */
    static String change(BigDecimal change, BigDecimal percent, BigDecimal points, String unit) {
        if (PERCENT.equals(unit)) {
            BigDecimal inPoints = points == null ? change : points;
            return inPoints == null ? NONE : signed(inPoints, 1, true) + " points";
        }
        if (change == null) {
            return NONE;
        }
        String counted = signed(change, isWhole(change) ? 0 : 1, false);
        return percent == null ? counted : counted + " (" + signed(percent, 1, true) + "%)";
    }

    /** How surely a share is known, in words. */
    static String between(ScorecardItem.Interval interval) {
        return "with %s%% confidence between %s%% and %s%%"
                .formatted(
                        rounded(BigDecimal.valueOf(100 * interval.level()), 0, false),
                        rounded(BigDecimal.valueOf(interval.lower()), 1, true),
                        rounded(BigDecimal.valueOf(interval.upper()), 1, true));
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
        String digits = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(shown.abs());
        return shown.signum() < 0 ? MINUS + digits : digits;
    }
}
