package org.communitysafety.gateway.web.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/** What reporting-service answers of what differs between two reports. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Differences(boolean unchanged, List<Item> items) {
    /**
     * A measure in both.
     *
     * @param kind {@code new}, {@code gone}, {@code changed} or {@code unchanged}
     * @param before null for one that is new
     * @param now null for one that is gone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(String title, String unit, String kind, List<String> differs, Figures before, Figures now) {}

    /** What is compared of a measure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Figures(
            String period,
            BigDecimal actual,
            Boolean complete,
            String rag,
            String whiteReason,
            BigDecimal baseline,
            BigDecimal trajectory,
            BigDecimal finalTarget,
            int targetVersion,
            int indicatorVersion) {}
}
