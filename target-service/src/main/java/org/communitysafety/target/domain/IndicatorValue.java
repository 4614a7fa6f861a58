package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * The value of an indicator in one area and period.
 *
 * @param agency who reported it; null when it was counted from events
 * @param value null when it was not collected, or when nothing counts there
 * @param notCollected the owner states that there is no figure
 * @param shippedWith the plan whose published outturn this is, or null
 * @param denominatorYear of a rate: the year whose population was taken; null otherwise
 * @param sampleEvents register ids of a few of the incidents that moved it; none where it is only told again
 * @param reason why there can be no value, in plain words; null otherwise
 * @param composition of those who are counted, where the indicator asks for it; null otherwise
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
        String shippedWith,
        Integer denominatorYear,
        List<String> sampleEvents,
        String reason,
        Composition composition) {
    public static final String EVENTS = "events";
    public static final String REPORTED = "reported";

    /** @param count null when nothing counts there */
    public static IndicatorValue counted(
            Indicator indicator, AreaCode area, Period period, Long count, Judgement judgement) {
        BigDecimal value = count == null ? null : BigDecimal.valueOf(count);
        return new IndicatorValue(
                indicator, area, period, null, value, value, null, judgement, false, false, null, null, List.of(), null,
                null);
    }

    /** @param value null where there is nothing to divide, or nothing to divide it by */
    static IndicatorValue divided(
            Reckoning.Wanted wanted,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            Judgement judgement) {
        return new IndicatorValue(
                wanted.indicator(),
                wanted.area(),
                wanted.period(),
                null,
                value,
                numerator,
                denominator,
                judgement,
                false,
                false,
                null,
                null,
                List.of(),
                null,
                null);
    }

    IndicatorValue withDenominatorYear(int year) {
        return with(year, sampleEvents, reason, composition);
    }

    /** @param events register ids of incidents that moved it */
    public IndicatorValue withSampleEvents(List<String> events) {
        return events.isEmpty() ? this : with(denominatorYear, events, reason, composition);
    }

    /** @param missing plain words why there can be no value */
    IndicatorValue withReason(String missing) {
        return with(denominatorYear, sampleEvents, missing, composition);
    }

    /** @param who null where nobody asks for it */
    IndicatorValue withComposition(Composition who) {
        return with(denominatorYear, sampleEvents, reason, who);
    }

    /** @param missing true where its owner says that there is no figure */
    IndicatorValue ofReported(boolean isProvisional, boolean missing) {
        return new IndicatorValue(
                indicator,
                area,
                period,
                agency,
                value,
                numerator,
                denominator,
                judgement,
                isProvisional,
                missing,
                shippedWith,
                denominatorYear,
                sampleEvents,
                reason,
                composition);
    }

    private IndicatorValue with(Integer year, List<String> events, String why, Composition who) {
        return new IndicatorValue(
                indicator,
                area,
                period,
                agency,
                value,
                numerator,
                denominator,
                judgement,
                provisional,
                notCollected,
                shippedWith,
                year,
                events,
                why,
                who);
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
                measurement.shippedWith(),
                null,
                List.of(),
                null,
                null);
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
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** How surely it is known, where it is a share. */
    public ShareInterval interval() {
        return ShareInterval.of(this);
    }

    public String source() {
        return agency == null ? EVENTS : REPORTED;
    }

    /** True when there is neither a figure nor a statement that there is none. */
    public boolean isAbsent() {
        return value == null && !notCollected;
    }
}
