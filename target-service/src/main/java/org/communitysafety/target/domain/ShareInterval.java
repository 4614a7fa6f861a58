package org.communitysafety.target.domain;

import java.math.BigDecimal;
import org.communitysafety.statistics.Interval;
import org.communitysafety.statistics.Proportion;

/**
 * How surely a value in per cent is known, or why that cannot be said. Only a part of a whole has an interval, both of
 * them counts; values in other units have neither an interval nor a note, but for a rate, which looks like a share.
 *
 * @param interval both ends in per cent, as {@link Proportion#interval()} has them; null where there is none
 * @param note why there is none, in plain words; null where there is one, or none is expected
 */
public record ShareInterval(Interval interval, String note) {
    private static final String PERCENT = "percent";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final ShareInterval NOT_EXPECTED = new ShareInterval(null, null);

    static ShareInterval of(IndicatorValue value) {
        if (value.value() == null) {
            return NOT_EXPECTED;
        }
        if (value.indicator().kind() == Indicator.Kind.RATE) {
            return none("one resident may be behind several events: they are no share of the residents");
        }
        if (!PERCENT.equals(value.indicator().unit())) {
            return NOT_EXPECTED;
        }
        String reason = whyNot(value);
        return reason == null ? of(value.numerator(), value.denominator()) : none(reason);
    }

    private static String whyNot(IndicatorValue value) {
        BigDecimal above = value.numerator();
        BigDecimal below = value.denominator();
        if (above == null || below == null) {
            return "the counts behind it are not known";
        }
        if (!isCount(above) || !isCount(below) || below.signum() == 0) {
            return "what it is made of are not counts";
        }
        String ofDefinition = value.agency() == null ? whyNot(value.indicator()) : whyNotReported(value);
        if (ofDefinition != null) {
            return ofDefinition;
        }
        return above.compareTo(below) > 0 ? "more stands above than below: it is no part of it" : null;
    }

    private static String whyNot(Indicator indicator) {
        IndicatorDefinition.Proportion proportion = indicator.definition().proportion();
        if (proportion == null || proportion.isPart()) {
            return null;
        }
        return proportion.relation() == null
                ? "the indicator does not say that what stands above is part of what stands below"
                : "what stands above is no part of what stands below: each is counted in its own time";
    }

    /** A figure that somebody made of its counts agrees with them as far as it is printed. */
    private static String whyNotReported(IndicatorValue value) {
        BigDecimal below = value.denominator();
        int places = Math.max(0, value.value().scale());
        BigDecimal away =
                value.value().multiply(below).subtract(value.numerator().multiply(HUNDRED));
        BigDecimal twiceRounded = below.movePointLeft(places);
        return away.abs().multiply(TWO).compareTo(twiceRounded) > 0 ? "it is not what its counts give" : null;
    }

    private static ShareInterval of(BigDecimal above, BigDecimal below) {
        return new ShareInterval(
                Proportion.of(above.longValueExact(), below.longValueExact()).interval(), null);
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private static ShareInterval none(String reason) {
        return new ShareInterval(null, reason);
    }
}
