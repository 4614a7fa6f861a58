package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a plan's document prints a figure. It is shown so beside the exact figure and decides nothing.
 *
 * @param decimals 0 to 6
 */
public record Rounding(int decimals, Mode mode) {
    /** {@link #DOWN} cuts digits off: 44.74 is printed 44. */
    public enum Mode {
        HALF_UP(RoundingMode.HALF_UP),
        DOWN(RoundingMode.DOWN);

        private final RoundingMode arithmetic;

        Mode(RoundingMode arithmetic) {
            this.arithmetic = arithmetic;
        }
    }

    private static final int MOST_DECIMALS = 6;

    public Rounding {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("a figure is printed with 0 to 6 decimals");
        }
        mode = mode == null ? Mode.HALF_UP : mode;
    }

    /** As printed; null for no figure. */
    String print(BigDecimal figure) {
        return figure == null
                ? null
                : figure.setScale(decimals, mode.arithmetic).toPlainString();
    }
}
