package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/**
 * A figure that an agency reports for an indicator, an area and a period.
 *
 * @param value in the indicator's unit; null with status {@code not-collected}
 * @param status {@code final}, {@code provisional} or {@code not-collected}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MeasurementReported(
        String agency,
        String indicator,
        String area,
        String period,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String status) {}
