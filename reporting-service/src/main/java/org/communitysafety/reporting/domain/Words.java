package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.communitysafety.vocabulary.Category;

/** Figures as a sentence writes them: at most four decimals, for the figures beside it are exact. */
final class Words {
    private static final char MINUS = '\u2212';

    private Words() {}

    static String figure(Unit unit, BigDecimal figure) {
        if (unit == null) {
            return number(figure);
        }
        return switch (unit) {
            case PERCENT -> number(figure) + "%";
            case GBP -> pounds(figure);
            case GBP_PER_CASE -> pounds(figure) + " per case";
            default -> number(figure);
        };
    }

    /** How far a figure is from another: {@code 342 above (+2.3%)}, or {@code equal to}; in points of a percentage. */
    static String difference(Unit unit, BigDecimal change, BigDecimal changePercent) {
        if (change.signum() == 0) {
            return "equal to";
        }
        boolean isMoney = unit == Unit.GBP || unit == Unit.GBP_PER_CASE;
        String size = isMoney ? pounds(change.abs()) : number(change.abs());
        String points = size.equals("1") ? " point" : " points";
        return size
                + (unit == Unit.PERCENT ? points : "")
                + (change.signum() < 0 ? " below" : " above")
                + (changePercent == null
                        ? ""
                        : " (%s%%)".formatted(signed(changePercent.setScale(1, RoundingMode.HALF_UP))));
    }

    /** What is counted under a slug; its own words where it is no category. */
    static String counted(String slug) {
        return Category.of(slug).map(Category::inWords).orElse(slug.replace('-', ' '));
    }

    static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + number(figure);
    }

    /** Whole pounds without pence. */
    private static String pounds(BigDecimal figure) {
        BigDecimal pence = figure.abs().setScale(2, RoundingMode.HALF_UP);
        boolean isWhole = pence.stripTrailingZeros().scale() <= 0;
        return (figure.signum() < 0 ? MINUS + "£" : "£") + formatted(isWhole ? "#,##0" : "#,##0.00", pence);
    }

    static String number(BigDecimal figure) {
        return formatted("#,##0.####", figure);
    }

    private static String formatted(String pattern, BigDecimal figure) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}
