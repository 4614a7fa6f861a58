package org.communitysafety.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import org.communitysafety.statistics.Interval;
import org.communitysafety.statistics.Proportion;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.ShareInterval;
import org.communitysafety.target.domain.YearOnYear;

/**
 * One value.
 *
 * @param indicator only where values of several are listed
 * @param unit only where values of several indicators are listed
 * @param numerator for a count, the count; null where an agency does not report it
 * @param complete true, false, or null when it cannot be known yet
 * @param agency who reported it; only on reported values
 * @param denominatorYear whose population a rate was divided by; only on rates
 * @param composition of a cohort that is composed by an attribute; only where somebody stands in it
 * @param reason why there is no value, in plain words; only where there can be none
 * @param interval only where the value is a part of a whole, both of them counts
 * @param intervalNote why a percentage or rate has no interval, in plain words
 * @param yearBefore only where it was asked for and there is one
 */
public record ValueView(
        @JsonInclude(JsonInclude.Include.NON_NULL) String indicator,
        @JsonInclude(JsonInclude.Include.NON_NULL) String unit,
        String area,
        String period,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        boolean suppressed,
        Boolean complete,
        String basis,
        boolean provisional,
        String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) String agency,
        @JsonInclude(JsonInclude.Include.NON_NULL) String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer denominatorYear,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) CompositionView composition,
        @JsonInclude(JsonInclude.Include.NON_NULL) IntervalView interval,
        @JsonInclude(JsonInclude.Include.NON_NULL) String intervalNote,
        @JsonInclude(JsonInclude.Include.NON_NULL) YearBeforeView yearBefore) {

    /**
     * The same period a year before.
     *
     * @param change the value minus that one; null where one is missing or known not to be whole
     * @param changePercent of that one
     */
    public record YearBeforeView(
            String period, BigDecimal value, Boolean complete, BigDecimal change, BigDecimal changePercent) {
        static YearBeforeView of(IndicatorValue value, IndicatorValue before) {
            if (before == null) {
                return null;
            }
            YearOnYear compared = YearOnYear.of(value, before);
            return new YearBeforeView(
                    before.period().toString(),
                    before.value(),
                    before.judgement().complete(),
                    compared.change(),
                    compared.changePercent());
        }
    }

    /**
     * How surely a share is known.
     *
     * @param lower in the unit of the value, as {@code upper}
     * @param level 0 to 1
     */
    public record IntervalView(double lower, double upper, double level, String method) {
        static IntervalView of(Interval interval) {
            return interval == null
                    ? null
                    : new IntervalView(interval.low(), interval.high(), Proportion.LEVEL, Proportion.METHOD);
        }
    }

    static ValueView of(IndicatorValue value) {
        return of(value, null, null, null);
    }

    /** @param before the value a year before; null where there is none, or nobody asked */
    static ValueView beside(IndicatorValue value, IndicatorValue before) {
        return of(value, null, null, YearBeforeView.of(value, before));
    }

    static ValueView named(IndicatorValue value) {
        return of(value, value.indicator().id(), value.indicator().unit(), null);
    }

    private static ValueView of(IndicatorValue value, String indicator, String unit, YearBeforeView yearBefore) {
        var basis = value.judgement().basis();
        ShareInterval sureness = value.interval();
        return new ValueView(
                indicator,
                unit,
                value.area().value(),
                value.period().toString(),
                value.numerator(),
                value.denominator(),
                value.value(),
                false,
                value.judgement().complete(),
                basis == null ? null : basis.name().toLowerCase(Locale.ROOT),
                value.provisional(),
                value.source(),
                value.agency() == null ? null : value.agency().value(),
                status(value),
                value.denominatorYear(),
                value.reason(),
                CompositionView.of(value.composition()),
                IntervalView.of(sureness.interval()),
                sureness.note(),
                yearBefore);
    }

    private static String status(IndicatorValue value) {
        if (value.agency() == null) {
            return null;
        }
        if (value.notCollected()) {
            return "not-collected";
        }
        return value.provisional() ? "provisional" : "final";
    }
}
