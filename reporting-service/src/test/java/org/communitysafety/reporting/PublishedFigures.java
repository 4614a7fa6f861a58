package org.communitysafety.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.IndicatorDefined;
import org.communitysafety.contracts.IndicatorValueChanged;

/** Figures of invented indicators, and their definitions, as target-service publishes them. */
final class PublishedFigures {
    private PublishedFigures() {}

    static IndicatorDefined indicator(String indicator) {
        return new IndicatorDefined(
                indicator,
                1,
                "2020-01-01",
                indicator,
                "count",
                "lower-is-better",
                "count",
                true,
                List.of("burglary"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With one sample of its incidents, {@code invented-1}. */
    static IndicatorValueChanged counted(String indicator, String area, String month, String figure, long round) {
        return value(indicator, area, month, new BigDecimal(figure), null, round);
    }

    static IndicatorValueChanged noneOf(String indicator, String area, String month, String group, long round) {
        return value(indicator, area, month, BigDecimal.ZERO, new BigDecimal(group), round);
    }

    private static IndicatorValueChanged value(
            String indicator, String area, String month, BigDecimal figure, BigDecimal denominator, long round) {
        return new IndicatorValueChanged(
                indicator,
                1,
                denominator == null ? "count" : "percent",
                area,
                month,
                "events",
                null,
                null,
                figure,
                denominator,
                figure,
                false,
                false,
                true,
                "declared",
                false,
                false,
                null,
                round,
                1,
                null,
                List.of("invented-1"),
                null);
    }
}
