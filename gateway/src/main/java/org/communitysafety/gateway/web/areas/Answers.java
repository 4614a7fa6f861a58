package org.communitysafety.gateway.web.areas;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** What the services answer of areas, as far as the pages show it. */
final class Answers {
    private Answers() {}

    /** A list of areas. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Areas(List<Area> items) {}

    /**
     * One area and what contains it, itself included.
     *
     * @param population null where it is not known
     * @param members of an own area that was asked for; null otherwise
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Area(
            String code,
            String name,
            String level,
            String ward,
            String district,
            String partnership,
            String force,
            Long population,
            List<String> members) {
        /** Its name; its code where it has none. */
        String called() {
            return name == null || name.isBlank() ? code : name;
        }
    }

    /** The list of indicators. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Indicators(List<Indicator> items) {}

    /** An indicator. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Indicator(
            String id,
            String title,
            String unit,
            String kind,
            boolean counted,
            Rate rate,
            Proportion proportion,
            String weights) {
        private static final String HARM = "harm";

        boolean isHarm() {
            return HARM.equals(kind);
        }

        /** Whether areas can be shown by it: something is counted or weighed in each. */
        boolean isOfAreas() {
            return counted && ("count".equals(unit) || isHarm());
        }

        boolean divides(String other) {
            return rate != null && other.equals(rate.indicator())
                    || proportion != null && other.equals(proportion.numerator());
        }

        /** By what the quotient of what is counted is multiplied. */
        BigDecimal factor() {
            if (rate == null) {
                return BigDecimal.valueOf(100);
            }
            return rate.per() == null ? BigDecimal.valueOf(1_000) : rate.per();
        }
    }

    /** @param per null for 1,000 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rate(String indicator, BigDecimal per) {}

    /** The indicators that a proportion is made of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proportion(String numerator, String denominator) {}

    /** @param per of how many of the denominator each value is; null where they are not divided */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Values(String unit, Integer per, List<Value> items) {
        static final Values NONE = new Values(null, null, List.of());
    }

    /**
     * A value. Of one that is suppressed nothing is kept here, so that nothing of it can be drawn or written.
     *
     * @param complete null where nobody knows whether this is all
     * @param reason why there is no value; null otherwise
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Value(
            String area,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            boolean suppressed,
            Boolean complete,
            Integer denominatorYear,
            String reason) {
        Value {
            if (suppressed) {
                numerator = null;
                denominator = null;
                value = null;
                reason = null;
            }
        }
    }

    /** @param centre the rate of all areas together; null where nothing is known */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Funnel(Double centre, List<Place> areas, List<String> unknown) {}

    /** An area beside the limits of its size; rates without a factor. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(
            String area,
            double numerator,
            double denominator,
            double rate,
            double low95,
            double high95,
            double low998,
            double high998,
            String position) {}

    /** @param mean null where no area is ranked */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HarmSpots(String weights, BigDecimal mean, List<Spot> items, List<Unranked> unknown) {}

    /** An area by its harm; which rank it has is known as far as the intervals leave it open. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Spot(
            String area,
            String name,
            int rank,
            int rankBest,
            int rankWorst,
            BigDecimal harm,
            BigDecimal low,
            BigDecimal high,
            BigDecimal incidents,
            boolean aboveMean) {}

    /** An area whose figure is not known to be whole. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unranked(String area, String name) {}

    /** What incidents weigh. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Weights(String title, String source, String note) {}
}
