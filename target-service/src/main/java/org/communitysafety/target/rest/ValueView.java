package org.communitysafety.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import org.communitysafety.target.domain.IndicatorValue;

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
        @JsonInclude(JsonInclude.Include.NON_NULL) CompositionView composition) {

    static ValueView of(IndicatorValue value) {
        return of(value, null, null);
    }

    static ValueView named(IndicatorValue value) {
        return of(value, value.indicator().id(), value.indicator().unit());
    }

    private static ValueView of(IndicatorValue value, String indicator, String unit) {
        var basis = value.judgement().basis();
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
                CompositionView.of(value.composition()));
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
