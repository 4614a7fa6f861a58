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

    static String number(BigDecimal figure) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}
