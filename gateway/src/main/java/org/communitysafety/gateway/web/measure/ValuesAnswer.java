package org.communitysafety.gateway.web.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** An indicator's values as target-service answers them, as far as the page shows them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ValuesAnswer(String unit, List<Value> items) {

    /**
     * One value.
     *
     * @param value null where it is suppressed, or where {@code reason} says why there can be none
     * @param complete null where it cannot be known yet
     * @param yearBefore null where there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Value(
            String area,
            String period,
            BigDecimal value,
            boolean suppressed,
            Boolean complete,
            boolean provisional,
            String reason,
            YearBefore yearBefore) {}

    /** @param change the value minus that one; null where one is missing or known not to be whole */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record YearBefore(
            String period, BigDecimal value, Boolean complete, BigDecimal change, BigDecimal changePercent) {}
}
