package org.communitysafety.gateway.web.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.ScorecardItem;

/** Values of one indicator, as far as the pages show them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IndicatorValues(String unit, List<Value> items) {

    /** @param reason why there can be no value; null where there is one */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Value(
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            boolean suppressed,
            Boolean complete,
            String reason,
            ScorecardItem.Interval interval,
            Composition composition,
            YearBefore yearBefore) {}

    /** @param equalityFlag null while the absent group may be among those of whom nobody stated it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Composition(
            String attribute,
            List<Group> groups,
            long others,
            long unstated,
            List<String> absent,
            Boolean equalityFlag) {}

    public record Group(String group, long count) {}

    /** @param change null where one of the two is missing or known not to be whole */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record YearBefore(String period, BigDecimal value, BigDecimal change) {}
}
