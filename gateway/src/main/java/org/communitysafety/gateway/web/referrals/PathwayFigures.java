package org.communitysafety.gateway.web.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.ScorecardItem;

/** What target-service answers of the pathways of an area in a period, as far as the pages show it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PathwayFigures(String period, String asOf, List<Pathway> items) {

    /**
     * One pathway.
     *
     * @param opened null where none was made in the period
     * @param closed null where none was closed
     * @param complete null where nobody knows whether these are all
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pathway(
            String pathway,
            String title,
            BigDecimal opened,
            BigDecimal closed,
            BigDecimal standing,
            Boolean complete,
            List<Ratio> ratios) {
        boolean saysSomething() {
            return opened != null || closed != null || standing.signum() > 0 || !ratios.isEmpty();
        }
    }

    /** A proportion of its steps. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ratio(String title, Value value) {}

    /** @param interval null where {@code intervalNote} says why there is none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Value(
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            ScorecardItem.Interval interval,
            String intervalNote) {}
}
