package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as a sentence writes them: at most four decimals, for the figures beside it are exact. */
final class Words {
    private Words() {}

    static String figure(Unit unit, BigDecimal figure) {
        return unit == Unit.PERCENT ? number(figure) + " %" : number(figure);
    }

    /** How far a figure is from another: {@code 342 above (+2.3 %)}, or {@code equal to}; in points of a percentage. */
    static String difference(Unit unit, BigDecimal change, BigDecimal changePercent) {
        if (change.signum() == 0) {
            return "equal to";
        }
        String size = number(change.abs());
        String points = size.equals("1") ? " point" : " points";
        return size
                + (unit == Unit.PERCENT ? points : "")
                + (change.signum() < 0 ? " below" : " above")
                + (changePercent == null
                        ? ""
                        : " (%s %%)".formatted(signed(changePercent.setScale(1, RoundingMode.HALF_UP))));
    }

    static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + number(figure);
    }

    static String number(BigDecimal figure) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}
