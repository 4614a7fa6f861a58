package org.communitysafety.target.domain;

import java.math.BigDecimal;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * The value of an indicator in one area and period.
 *
 * @param agency who reported it; null when it was counted from events
 * @param value null when it was not collected, or when the last incident left
 * @param notCollected the owner states that there is no figure
 * @param shippedWith the plan whose published outturn this is, or null
 */
public record IndicatorValue(
        Indicator indicator,
        AreaCode area,
        Period period,
        AgencyId agency,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        Judgement judgement,
        boolean provisional,
        boolean notCollected,
        String shippedWith) {
    public static final String EVENTS = "events";
    public static final String REPORTED = "reported";

    /** @param count null when nothing counts there */
    public static IndicatorValue counted(
            Indicator indicator, AreaCode area, Period period, Long count, Judgement judgement) {
        BigDecimal value = count == null ? null : BigDecimal.valueOf(count);
        return new IndicatorValue(indicator, area, period, null, value, value, null, judgement, false, false, null);
    }

    /** A reported figure is whole unless its owner says that it was not collected. */
    public static IndicatorValue reported(Indicator indicator, Measurement measurement) {
        Measurement.Key key = measurement.key();
        boolean notCollected = measurement.status() == Measurement.Status.NOT_COLLECTED;
        return new IndicatorValue(
                indicator,
                key.area(),
                key.period(),
                key.agency(),
                measurement.value(),
                measurement.numerator(),
                measurement.denominator(),
                Judgement.declared(!notCollected),
                measurement.status() == Measurement.Status.PROVISIONAL,
                notCollected,
                measurement.shippedWith());
    }

    /** A reported figure that is not reported any more. */
    public static IndicatorValue withdrawn(Indicator indicator, Measurement.Key key) {
        return new IndicatorValue(
                indicator,
                key.area(),
                key.period(),
                key.agency(),
                null,
                null,
                null,
                Judgement.UNKNOWN,
                false,
                false,
                null);
    }

    public String source() {
        return agency == null ? EVENTS : REPORTED;
    }

    /** True when there is neither a figure nor a statement that there is none. */
    public boolean isAbsent() {
        return value == null && !notCollected;
    }
}
